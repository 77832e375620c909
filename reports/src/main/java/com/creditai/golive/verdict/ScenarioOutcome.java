package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.results.Reason;
import java.util.List;
import java.util.Optional;

/**
 * One scenario (an example or a row of an outline) on one platform.
 *
 * @param line the line of the example, for an outline that of the row
 * @param status PASSED, FAILED or UNVERIFIED
 * @param seconds of the last attempt
 * @param attempts how often it was started; 0 when it did not run
 * @param reason present when it is UNVERIFIED
 * @param detail a sentence for people; empty when PASSED
 */
public record ScenarioOutcome(
        String name,
        String file,
        int line,
        List<String> clauses,
        Optional<Platform> platform,
        Status status,
        double seconds,
        int attempts,
        Optional<Reason> reason,
        String detail) {

    public ScenarioOutcome {
        clauses = List.copyOf(clauses);
    }

    /** {@code features/x.feature:12}. */
    public String place() {
        return file + ":" + line;
    }
}
