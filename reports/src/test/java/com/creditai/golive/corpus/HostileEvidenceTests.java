package com.creditai.golive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Status;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people sign, with records in the place of given evidence. Each set is the known-good one, signed by everybody who
 * must, with one change; each is refused with its exact reason and exit code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEvidenceTests {

    private KnownGood good;

    @BeforeAll
    void acceptTheGoodTwinsFirst(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
        GateOutcome signed = Gate.evaluate(People.of(good.input()).signed());
        assertThat(signed.exitCode()).as(signed.sentence()).isZero();
        GateOutcome failed =
                Gate.evaluate(Hostile.failed(People.of(good.input()).signed(), HostileWaivers.MAJOR));
        assertThat(failed.exitCode()).as("what the waiver is for").isEqualTo(1);
        GateOutcome waived = Gate.evaluate(HostileWaivers.waived(good.input()));
        assertThat(waived.exitCode()).as(waived.sentence()).isZero();
        assertThat(outcome(waived, HostileWaivers.MAJOR).status()).isEqualTo(Status.WAIVED);
    }

    static Stream<HostileSet> sets() {
        return HostileSet.ofPeople().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isRefusedWithItsReasonAndExitCode(HostileSet set) {
        GateOutcome outcome = set.judged(good);
        assertThat(outcome.exitCode()).as(outcome.sentence()).isEqualTo(set.exitCode());
        if (set.exitCode() == 3) {
            assertThat(outcome.broken()).singleElement().asString().contains(set.reason());
            return;
        }
        CriterionOutcome victim = outcome(outcome, set.victim());
        assertThat(victim.status()).as(victim.detail()).hasToString(set.status());
        assertThat(victim.reason().map(Reason::word).orElse(""))
                .as(victim.detail())
                .isEqualTo(set.reason());
        assertThat(victim.detail()).contains(set.because());
    }

    @Test
    void eachSetOfTheCorpusHasANameOfItsOwn() {
        List<String> names = Stream.of(HostileSet.ofResults(), HostileSet.ofPeople())
                .flatMap(List::stream)
                .map(HostileSet::name)
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(25);
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    private static CriterionOutcome outcome(GateOutcome outcome, String criterion) {
        return outcome.criterion(criterion).orElseThrow();
    }
}
