package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.KnownGood.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.results.Release;
import com.creditai.golive.steadiness.RecordedRuns;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.RatchetFall;
import com.creditai.golive.verdict.Status;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Result sets with which gates of the field say yes. Each is the known-good set with one change; each is refused with its
 * exact reason and exit code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSetsTests {

    private KnownGood good;

    @BeforeAll
    void acceptTheGoodTwinFirst(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
        GateOutcome outcome = Gate.evaluate(good.input(), good.signed());
        assertThat(outcome.sentence()).startsWith("GO");
        assertThat(outcome.exitCode()).as("the twin of every hostile set").isZero();
        assertThat(outcome.ratchet()).isEmpty();
        assertThat(victim(outcome).proven()).isTrue();
    }

    static Stream<HostileSet> sets() {
        return HostileSet.ofResults().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isRefusedWithItsReasonAndExitCode(HostileSet set) {
        GateOutcome outcome = set.judged(good);
        assertThat(outcome.exitCode()).as(outcome.sentence()).isEqualTo(set.exitCode());
        if (set.exitCode() == 3) {
            assertThat(outcome.broken()).anySatisfy(why -> assertThat(why).contains(set.reason()));
            return;
        }
        CriterionOutcome victim = victim(outcome);
        assertThat(victim.status()).as(victim.detail()).hasToString(set.status());
        assertThat(victim.reason().map(reason -> reason.word()).orElse(""))
                .as(victim.detail())
                .isEqualTo(set.reason());
        assertThat(victim.detail()).as("a person is told why").isNotBlank().contains(set.because());
        assertThat(outcome.ratchet())
                .as("the ratchet notices as well")
                .extracting(RatchetFall::criterion)
                .containsExactly(VICTIM);
        assertThat(outcome.criterion(Catalogue.COMPUTED_BY_THE_GATE).map(CriterionOutcome::status))
                .as("not every check ran and can fail")
                .isEqualTo(Optional.of(Status.UNVERIFIED));
    }

    @Test
    void aDirtyTreeIsNeverGo() {
        Release clean = KnownGood.RELEASE;
        var dirty = new Release(clean.commit(), true, clean.artifactSha256(), clean.version());
        GateOutcome outcome = Gate.evaluate(Hostile.release(good.input(), dirty), good.signed());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("the working tree had changes");
    }

    @Test
    void aRunOfADirtyTreeIsNeverGo() {
        GateInput input =
                Hostile.record(good.input(), record -> ((ObjectNode) record.get("release")).put("dirty", true));
        assertThat(Gate.evaluate(input, good.signed()).exitCode()).isEqualTo(2);
    }

    @Test
    void aCheckIsNeverGo() {
        GateInput gate = good.input();
        var check = new GateInput(gate.release(), gate.now(), Purpose.CHECK, gate.files());
        GateOutcome outcome = Gate.evaluate(check, good.signed());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("only the gate can say GO");
    }

    @Test
    void moreFlakesThanTheirBudgetAreNeverGo() {
        GateOutcome outcome = Gate.evaluate(withFlakes(good.input(), 700, 70), good.signed());
        assertThat(outcome.exitCode()).as(outcome.sentence()).isEqualTo(2);
        assertThat(outcome.sentence())
                .contains("the flake budget is exceeded (0.5 % of attempts may be flakes, 70 of ");
    }

    @Test
    void aFlakeBudgetThatTooFewAttemptsShowIsNeverGo() {
        GateOutcome outcome = Gate.evaluate(withFlakes(good.input(), 1000, 28), good.signed());
        assertThat(outcome.exitCode()).as(outcome.sentence()).isEqualTo(2);
        assertThat(outcome.sentence())
                .contains("the flake budget is not shown yet")
                .containsPattern("28 of \\d+ are: \\d+ more attempts at this rate would show it");
    }

    @Test
    void aBrokenFlakeBudgetIsSaidBesideWhatElseIsNotVerified() {
        assertThat(Gate.evaluate(withFlakes(good.input(), 700, 70)).sentence())
                .contains("criteria are not verified: ", ". Besides, the flake budget is exceeded");
        assertThat(Gate.evaluate(good.input()).sentence()).doesNotContain("flake");
    }

    @Test
    void flakesWithinTheirBudgetAreNoObstacle() {
        GateOutcome outcome = Gate.evaluate(withFlakes(good.input(), 1000, 3), good.signed());
        assertThat(outcome.exitCode()).as(outcome.sentence()).isZero();
    }

    @Test
    void whatNeverPassedIsNoFlake() {
        GateOutcome outcome = Gate.evaluate(withFlakes(good.input(), 70, 70), good.signed());
        assertThat(outcome.exitCode()).as(outcome.sentence()).isZero();
    }

    /** Recorded runs of a scenario that is not written any more: other words mend no flake. */
    private static GateInput withFlakes(GateInput input, int attempts, int failed) {
        String line = "{\"runs\":[\"one\"],\"attempts\":{\"00112233445566ff\":[" + attempts + "," + failed + "]}}\n";
        return Hostile.files(input, files -> files.with(RecordedRuns.FILE, line + line));
    }

    @Test
    void nobodyHavingSignedIsNeverGo() {
        GateOutcome outcome = Gate.evaluate(good.input());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.criterion("COUNSEL-01")
                        .flatMap(CriterionOutcome::reason)
                        .map(reason -> reason.word()))
                .contains("no record");
    }

    private static CriterionOutcome victim(GateOutcome outcome) {
        return outcome.criterion(VICTIM).orElseThrow();
    }
}
