package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.runner.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which scenarios noticed a sabotage when it was last proven, whether or not that proof still counts: it says only what is
 * worth running first.
 */
final class LastNoticed {

    /**
     * What to run first.
     *
     * @param places examples and rows; empty for all of the clause
     * @param stop whether the first failed assertion may end it
     */
    record Again(List<RunRequest.Place> places, boolean stop) {}

    private final Path root;
    private final Census census;
    private final StepSources steps;
    private final List<SabotageResult> noticed;

    /** @param root the checkout whose scenarios the census knows */
    LastNoticed(Path root, Census census, StepSources steps, Proofs proofs) {
        this.root = root;
        this.census = census;
        this.steps = steps;
        this.noticed = proofs.proofs().stream()
                .flatMap(proof -> proof.sabotages().stream())
                .filter(SabotageResult::killed)
                .toList();
    }

    /**
     * The examples and rows of a clause that hold the Thens which a sabotage must turn red again.
     *
     * @param clause {@code PDF-03.a}
     */
    Again of(String clause, String sabotage) {
        List<KilledBy> thens = census.rule(criterion(clause)).stream()
                .flatMap(rule -> again(rule, clause, sabotage).stream())
                .toList();
        List<RunRequest.Place> places = census.rule(criterion(clause)).stream()
                .flatMap(rule -> places(rule, clause, thens).stream())
                .toList();
        // Where several must be seen, the first of them would hide the others.
        return new Again(places, thens.size() < 2);
    }

    private static String criterion(String clause) {
        return clause.substring(0, clause.lastIndexOf('.'));
    }

    /**
     * Of each Then one sabotage keeps the record that it was red, the first one in the file: what the others turned red
     * beside what noticed them need not be seen again.
     */
    private List<KilledBy> again(RuleText rule, String clause, String sabotage) {
        int at = 0;
        while (at < noticed.size() && !is(noticed.get(at), clause, sabotage)) {
            at++;
        }
        if (at == noticed.size()) {
            return List.of();
        }
        List<String> kept = new ArrayList<>();
        noticed.subList(0, at).forEach(each -> each.reds().forEach(red -> kept.add(red.step())));
        List<KilledBy> own = new ArrayList<>();
        for (KilledBy red : noticed.get(at).reds()) {
            if (!isKept(rule, kept, red)) {
                own.add(red);
            }
            kept.add(red.step());
        }
        return own.isEmpty() ? noticed.get(at).killedBy().stream().toList() : own;
    }

    private static boolean is(SabotageResult each, String clause, String sabotage) {
        return each.clause().equals(clause) && each.name().equals(sabotage);
    }

    /** Also of what is no Then of the Rule any more there is nothing to keep. */
    private boolean isKept(RuleText rule, List<String> kept, KilledBy red) {
        return steps.outcomesOf(rule).stream()
                .filter(expression -> steps.says(expression, red.step()))
                .allMatch(expression -> kept.stream().anyMatch(words -> steps.says(expression, words)));
    }

    private List<RunRequest.Place> places(RuleText rule, String clause, List<KilledBy> thens) {
        List<CaseText> all = rule.cases(clause);
        List<CaseText> chosen = thens.stream()
                .flatMap(then -> saying(all, then).stream())
                .distinct()
                .toList();
        return chosen.size() == all.size()
                ? List.of()
                : chosen.stream()
                        .map(each -> new RunRequest.Place(root.resolve(rule.file()), each.line()))
                        .toList();
    }

    /** By the step's words, since lines move; where several say the same, by the line if it is still there. */
    private static List<CaseText> saying(List<CaseText> all, KilledBy then) {
        Predicate<StepText> words = step -> step.outcome() && step.text().equals(then.step());
        List<CaseText> saying = with(all, words);
        List<CaseText> there = with(saying, words.and(step -> step.line() == then.line()));
        return there.isEmpty() ? saying : there;
    }

    private static List<CaseText> with(List<CaseText> cases, Predicate<StepText> step) {
        return cases.stream()
                .filter(each -> each.steps().stream().anyMatch(step))
                .toList();
    }
}
