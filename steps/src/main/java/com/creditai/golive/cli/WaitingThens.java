package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import java.util.ArrayList;
import java.util.List;

/** The Thens that no sabotage has turned red: not by what was proven before, and not since this run began. */
final class WaitingThens {

    private final Census census;
    private final StepSources steps;
    private final NeverRed before;
    private final List<String> redSince = new ArrayList<>();

    WaitingThens(Census census, StepSources steps, NeverRed before) {
        this.census = census;
        this.steps = steps;
        this.before = before;
    }

    /**
     * Whether any scenario of the clause holds one.
     *
     * @param clause {@code PDF-03.a}
     */
    boolean any(String clause) {
        return census.rule(clause.substring(0, clause.lastIndexOf('.'))).stream()
                .anyMatch(rule -> before.of(rule).stream()
                        .filter(expression -> redSince.stream().noneMatch(words -> steps.says(expression, words)))
                        .anyMatch(expression -> holds(rule, clause, expression)));
    }

    private boolean holds(RuleText rule, String clause, String expression) {
        return rule.cases(clause).stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(step -> step.outcome() && steps.says(expression, step.text()));
    }

    /** They wait no longer once they were seen. */
    void saw(SabotageResult result) {
        result.reds().stream().map(KilledBy::step).forEach(redSince::add);
    }
}
