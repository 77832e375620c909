package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exit code of a check of a selection: 1 when a selected criterion failed, by a scenario or by a number; 0 when all
 * that was selected ran and passed; else 2. Whether a check is proven to be able to fail is for the gate to ask.
 */
final class SelectionExit {

    private SelectionExit() {}

    static int of(List<CriterionOutcome> criteria, List<RunRecord> runs) {
        List<CriterionOutcome> ran =
                criteria.stream().filter(SelectionExit::hasRun).toList();
        boolean failed = ran.stream()
                .anyMatch(outcome -> outcome.status() == Status.FAILED
                        || outcome.scenarios().stream().anyMatch(each -> each.status() == Status.FAILED)
                        || outcome.measured().stream().anyMatch(Measured::missed));
        if (failed) {
            return 1;
        }
        boolean named = criteria.stream()
                .filter(outcome -> runs.stream().anyMatch(run -> names(run.selection(), outcome)))
                .allMatch(SelectionExit::everyScenarioPassed);
        boolean passed = ran.stream().allMatch(SelectionExit::whatRanPassed);
        return !ran.isEmpty() && passed && named ? 0 : 2;
    }

    private static boolean hasRun(CriterionOutcome outcome) {
        return scenariosThatRan(outcome).findAny().isPresent();
    }

    private static Stream<ScenarioOutcome> scenariosThatRan(CriterionOutcome outcome) {
        return outcome.scenarios().stream().filter(scenario -> scenario.attempts() > 0);
    }

    /** By its own id, or by an area of which only what people sign cannot be run. */
    private static boolean names(Selection selection, CriterionOutcome outcome) {
        boolean runs =
                outcome.criterion().evidence() != EvidenceKind.ATTESTED && !EveryCheckRan.computes(outcome.criterion());
        return selection.criteria().contains(outcome.id())
                || runs && selection.areas().contains(outcome.criterion().area());
    }

    private static boolean everyScenarioPassed(CriterionOutcome outcome) {
        boolean measured = outcome.criterion().evidence() != EvidenceKind.MEASURED
                || !outcome.measured().isEmpty();
        return measured
                && !outcome.scenarios().isEmpty()
                && outcome.scenarios().stream().allMatch(scenario -> scenario.status() == Status.PASSED);
    }

    private static boolean whatRanPassed(CriterionOutcome outcome) {
        return scenariosThatRan(outcome).allMatch(scenario -> scenario.status() == Status.PASSED)
                && outcome.measured().stream().allMatch(Measured::shown);
    }
}
