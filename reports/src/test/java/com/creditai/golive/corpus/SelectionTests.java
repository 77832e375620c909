package com.creditai.golive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.living.TerminalTable;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Selection;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A check of a selection gives no verdict and exits by what was selected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionTests {

    private KnownGood good;

    @BeforeAll
    void makeTheGoodTwin(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
    }

    @Test
    void aSelectionGivesNoVerdictAndExitsByItsScenarios() {
        GateInput selected = HostileRuns.filtered(good.input());
        GateInput check = new GateInput(selected.release(), selected.now(), Purpose.CHECK, selected.files());
        GateOutcome passed = Gate.evaluate(check);
        assertThat(passed.verdict().word()).isEqualTo("NONE");
        assertThat(passed.exitCode()).isZero();
        GateOutcome nothing = Gate.evaluate(
                Hostile.withoutAllure(Hostile.messages(check, Messages::withoutScenarios), result -> true));
        assertThat(nothing.exitCode()).as("nothing ran").isEqualTo(2);
        GateOutcome undefined = Gate.evaluate(Hostile.messages(
                check, messages -> messages.status(messages.started("AUTH-01").get(0), 3, "UNDEFINED", "")));
        assertThat(undefined.exitCode()).as("undefined").isEqualTo(2);
    }

    /** The other platform's run of the good twin was of everything: what ran there is shown as well. */
    @Test
    void theTerminalTellsOfWhatWasSelectedAlone() {
        GateOutcome selected = Gate.evaluate(check(HostileRuns.filtered(good.input())));
        long ran = selected.criteria().stream()
                .filter(each -> each.scenarios().stream().anyMatch(one -> one.attempts() > 0))
                .count();
        String shown = TerminalTable.ofSelection(selected);

        assertThat(shown)
                .contains("AUTH-01")
                .contains("Nothing of the other " + (144 - ran) + " criteria was selected.")
                .endsWith(selected.sentence() + "\n")
                .doesNotContain("AUTH-05", "fell", "Next:", "criteria   passed");
        assertThat(shown.lines().filter(line -> line.matches("  [A-Z]+ +[A-Z]+-\\d+ .*")))
                .as("a line for each that ran")
                .hasSize((int) ran);
        assertThat(TerminalTable.of(selected)).as("the twin, of a whole run").contains("AUTH-05", "criteria   passed");
    }

    @Test
    void aMissedMeasurementFails() {
        GateInput missed = Hostile.messages(
                check(HostileRuns.filtered(good.input())),
                messages -> messages.measured(
                        messages.started("AUTH-01").get(0), new Measured("speed", 3, 3, 2, false, 100, 0)));
        assertThat(Gate.evaluate(missed).exitCode()).isEqualTo(1);
    }

    @Test
    void tooFewSamplesAreNotPassed() {
        GateInput few = Hostile.messages(
                check(HostileRuns.filtered(good.input())),
                messages -> messages.measured(
                        messages.started("AUTH-01").get(0), new Measured("speed", 1, 3, 2, false, 5, 95)));
        assertThat(Gate.evaluate(few).exitCode()).isEqualTo(2);
    }

    @Test
    void anAreaPassesWhenAllOfItsCriteriaDo() {
        Selection area = new Selection(List.of(), List.of("integration"), List.of(), List.of(), false);
        GateInput whole = check(Hostile.selection(good.input(), area));
        assertThat(Gate.evaluate(whole).exitCode()).as("all of it ran").isZero();
        String feature = "features/integration/all.feature";
        GateInput open = Hostile.text(
                whole, feature, text -> text.replaceFirst("(?s)  @AUTH-01\n.*?(?=\n  @[A-Z]+-\\d+\n  Rule)", ""));
        assertThat(open.files().text(feature).orElseThrow()).doesNotContain("@AUTH-01.");
        assertThat(Gate.evaluate(open).exitCode())
                .as("a criterion without Rule")
                .isEqualTo(2);
    }

    private static GateInput check(GateInput input) {
        return new GateInput(input.release(), input.now(), Purpose.CHECK, input.files());
    }
}
