package com.creditai.golive.verdict;

import com.creditai.golive.results.RunRecord;
import java.util.List;

/** The exit code of a check of a selection: 0 when all that ran passed, 1 when one failed, else 2. */
final class SelectionExit {

    private SelectionExit() {}

    static int of(List<CriterionOutcome> criteria, List<RunRecord> selection) {
        List<ScenarioOutcome> ran = criteria.stream()
                .flatMap(outcome -> outcome.scenarios().stream())
                .filter(scenario -> scenario.attempts() > 0)
                .toList();
        if (ran.stream().anyMatch(scenario -> scenario.status() == Status.FAILED)) {
            return 1;
        }
        boolean named = selection.stream()
                .flatMap(record -> record.selection().criteria().stream())
                .allMatch(id -> criteria.stream()
                        .filter(outcome -> outcome.id().equals(id))
                        .anyMatch(SelectionExit::everyScenarioPassed));
        boolean passed = ran.stream().allMatch(scenario -> scenario.status() == Status.PASSED);
        return !ran.isEmpty() && passed && named ? 0 : 2;
    }

    private static boolean everyScenarioPassed(CriterionOutcome outcome) {
        return !outcome.scenarios().isEmpty()
                && outcome.scenarios().stream().allMatch(scenario -> scenario.status() == Status.PASSED);
    }
}
