package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.KnownGood.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several runs of one release: what one shows another need not, but no run makes up for what went wrong in another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralRunsTests {

    private KnownGood good;

    @BeforeAll
    void acceptTheGoodTwinFirst(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
        assertThat(Gate.evaluate(good.alsoEmbedded(), good.signed()).exitCode()).isZero();
    }

    static Stream<HostileSet> doubts() {
        return Stream.of(
                HostileSet.unverified("passed on retry", "retried", HostileScenarios::passedOnRetry),
                HostileSet.unverified(
                        "a failing hook",
                        "set-up failed",
                        input -> Hostile.allureOfVictim(
                                HostileScenarios.step(input, 0, "FAILED", "no environment"), "skipped")),
                HostileSet.unverified(
                        "an undefined step", "undefined", input -> HostileScenarios.step(input, 3, "UNDEFINED", "")),
                HostileSet.unverified(
                        "a cut-off run",
                        "truncated",
                        input -> Hostile.messages(input, messages -> messages.without("testRunFinished"))));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void aGreenRunElsewhereDoesNotHideADoubt(HostileSet set) {
        GateOutcome outcome = judged(set.change());
        assertThat(outcome.exitCode()).isEqualTo(2);
        CriterionOutcome victim = outcome.criterion(VICTIM).orElseThrow();
        assertThat(victim.reason().map(Reason::word)).as(victim.detail()).contains(set.reason());
        assertThat(victim.scenarios())
                .as("the scenarios of both runs are told")
                .extracting(scenario -> scenario.platform().orElseThrow())
                .contains(Platform.EMBEDDED, Platform.CONTAINERS);
    }

    @Test
    void whatCouldNotRunHereIsShownByTheRunWhereItCould() {
        GateOutcome outcome = judged(input -> Hostile.allureOfVictim(
                HostileScenarios.step(
                        input, 1, "SKIPPED", "TestAbortedException: [unverified: tool missing] pdftotext"),
                "skipped"));
        assertThat(outcome.exitCode()).as(outcome.sentence()).isZero();
    }

    @Test
    void aMissedMeasurementOnTargetFails() {
        CriterionOutcome outcome = onTarget(new Measured("speed", 3, 3, 2, false, 100, 0));
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.detail()).contains("on target: speed is 3.0");
        assertThat(outcome.measured()).extracting(Measured::name).contains("speed");
    }

    @Test
    void tooFewSamplesOnTargetAreNotGreen() {
        CriterionOutcome outcome = onTarget(new Measured("speed", 1, 3, 2, false, 5, 95));
        assertThat(outcome.reason()).contains(Reason.TOO_FEW_SAMPLES);
    }

    @Test
    void aMeasuredCriterionWithoutMeasurementIsNotGreen() {
        GateInput without = Hostile.messages(
                Hostile.messages(good.input(), Messages::withoutMeasurements),
                KnownGood.TARGET,
                Messages::withoutMeasurements);
        GateOutcome outcome = Gate.evaluate(without, good.signed());
        assertThat(outcome.exitCode()).isEqualTo(2);
        List<CriterionOutcome> open = outcome.criteria().stream()
                .filter(each -> each.reason().equals(Optional.of(Reason.TOO_FEW_SAMPLES)))
                .toList();
        assertThat(open)
                .extracting(CriterionOutcome::criterion)
                .extracting(Criterion::id)
                .contains("BIZ-01");
    }

    private GateOutcome judged(UnaryOperator<GateInput> change) {
        return Gate.evaluate(change.apply(good.alsoEmbedded()), good.signed());
    }

    /** The outcome of a criterion that also counts on target, with a measurement there. */
    private CriterionOutcome onTarget(Measured measured) {
        GateInput changed = Hostile.messages(
                good.input(),
                KnownGood.TARGET,
                messages -> messages.measured(messages.started("AUTH-01").get(0), measured));
        return Gate.evaluate(changed, good.signed()).criterion("AUTH-01").orElseThrow();
    }
}
