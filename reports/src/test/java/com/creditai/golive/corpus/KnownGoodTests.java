package com.creditai.golive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownGoodTests {

    @Test
    void theKnownGoodSetIsAcceptedWithGo(@TempDir Path directory) throws Exception {
        KnownGood good = KnownGood.make(directory);
        GateOutcome outcome = Gate.evaluate(good.input(), good.signed());
        assertThat(outcome.sentence()).startsWith("GO");
        assertThat(outcome.exitCode()).isZero();
    }
}
