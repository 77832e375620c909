package com.creditai.golive.cli;

import com.creditai.golive.platform.Environment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.platform.engine.CancellationToken;

/**
 * The environment of {@code ./golive up} as a run finds it that attaches to it.
 *
 * @param unchanged refuses when it is not what the checkout would be tried as now
 * @param since when it was started
 * @param usedBefore how many runs have attached to it before; what people did by hand is not counted
 * @param live whether the person looks at a terminal that a live line suits
 * @param stop tells the run to stop
 */
record Attachment(
        Environment environment,
        Runnable unchanged,
        Instant since,
        int usedBefore,
        boolean live,
        CancellationToken stop) {

    /** For people and for the run's record: nobody may take what it shows for the result of a fresh environment. */
    String words() {
        return "environment of ./golive up since " + since.truncatedTo(ChronoUnit.SECONDS) + ", used by " + usedBefore
                + (usedBefore == 1 ? " run" : " runs") + " before";
    }
}
