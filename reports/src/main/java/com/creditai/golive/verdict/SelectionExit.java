package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exit code of a check of a selection: 1 when a selected criterion failed, by a scenario or by a number; 0 when all
 * that was selected ran and passed, and was signed where people answer for it; else 2. Whether a check is proven to be able to fail is for the gate to ask.
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
        boolean signed = criteria.stream().noneMatch(outcome -> lacksItsRecord(outcome, runs));
        return !ran.isEmpty() && passed && named && signed ? 0 : 2;
    }

    private static boolean hasRun(CriterionOutcome outcome) {
        return scenariosThatRan(outcome).findAny().isPresent();
    }

    private static Stream<ScenarioOutcome> scenariosThatRan(CriterionOutcome outcome) {
        return outcome.scenarios().stream().filter(scenario -> scenario.attempts() > 0);
    }

    /** By its own id, or by an area of which only what the gate computes cannot be run. */
    private static boolean names(Selection selection, CriterionOutcome outcome) {
        return selection.criteria().contains(outcome.id())
                || !EveryCheckRan.computes(outcome.criterion())
                        && selection.areas().contains(outcome.criterion().area());
    }

    /** Rehearsals that passed are no record: whoever asks for such a criterion by its id is told that it is not shown. */
    private static boolean lacksItsRecord(CriterionOutcome outcome, List<RunRecord> runs) {
        return outcome.onlyRehearsed()
                && runs.stream().anyMatch(run -> run.selection().criteria().contains(outcome.id()));
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
