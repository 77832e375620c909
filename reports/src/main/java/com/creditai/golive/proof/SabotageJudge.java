package com.creditai.golive.proof;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.results.EssentialLines;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.MessageAttempt.StepResult;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.RunMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what a control or sabotage run did to a criterion, from Cucumber's messages of that run. */
public final class SabotageJudge {

    /** Characters of a message that a proof keeps. */
    private static final int LONGEST = 300;

    private final Census census;

    public SabotageJudge(Census census) {
        this.census = census;
    }

    /**
     * Whether every scenario of the criterion ran exactly once, really, and passed. One that says that the source of what it
     * judges is missing speaks neither for nor against it, where others passed: the criterion is UNVERIFIED as long as that
     * is so, but that its check can fail is shown by the others.
     */
    public boolean green(byte[] messages, String criterion) {
        Optional<RuleText> rule = census.rule(criterion);
        RunMessages run = MessagesReader.read(messages);
        if (rule.isEmpty() || !run.complete() || run.hooksFailed()) {
            return false;
        }
        Map<String, MessageCase> cases = run.byPlace();
        List<CaseText> expected = rule.get().cases();
        List<Optional<MessageCase>> found = expected.stream()
                .map(each -> Optional.ofNullable(cases.get(rule.get().file() + ":" + each.line())))
                .toList();
        return found.stream()
                        .anyMatch(each -> each.filter(SabotageJudge::passedOnce).isPresent())
                && found.stream()
                        .allMatch(each -> each.filter(one -> passedOnce(one) || lacksItsSource(one))
                                .isPresent());
    }

    private static boolean passedOnce(MessageCase each) {
        return ranOnce(each) && each.attempts().get(0).steps().stream().allMatch(StepResult::passed);
    }

    /** Whether it aborted with that reason before anything else went wrong. */
    private static boolean lacksItsSource(MessageCase each) {
        if (!ranOnce(each)) {
            return false;
        }
        List<StepResult> open = each.attempts().get(0).steps().stream()
                .filter(step -> !step.passed())
                .toList();
        return !open.isEmpty()
                && Reason.announced(open.get(0).message())
                        .filter(Reason.SOURCE_MISSING::equals)
                        .isPresent()
                && open.stream().allMatch(step -> step.status().equals("SKIPPED"));
    }

    private static boolean ranOnce(MessageCase each) {
        if (each.attempts().size() != 1) {
            return false;
        }
        MessageAttempt attempt = each.attempts().get(0);
        return attempt.number() == 0
                && attempt.finished()
                && attempt.mark().isPresent()
                && !attempt.steps().isEmpty();
    }

    /**
     * The result of a sabotage: killed only by an assertion of a Then in an example of the clause that it breaks; a
     * time-out, another exception, a Given or When, a hook and another clause's example are no kill, and neither is a
     * sabotage that was not applied. Every Then that was red by such an assertion is kept.
     *
     * @param clause {@code PDF-03.a}
     */
    public SabotageResult judge(byte[] messages, String clause, String sabotage, boolean applied) {
        if (!applied) {
            return new SabotageResult(clause, sabotage, false, false, Optional.empty(), "it was not really applied");
        }
        Optional<RuleText> rule = census.rule(clause.substring(0, clause.lastIndexOf('.')));
        if (rule.isEmpty()) {
            return new SabotageResult(clause, sabotage, true, false, Optional.empty(), "the criterion has no Rule");
        }
        List<MessageCase> own = ownCases(MessagesReader.read(messages), rule.get(), clause);
        List<KilledBy> reds = eachOnce(own.stream()
                .flatMap(each -> each.attempts().stream())
                .flatMap(attempt -> kill(rule.get(), clause, attempt).stream()));
        if (reds.isEmpty()) {
            return new SabotageResult(clause, sabotage, true, false, Optional.empty(), whyNot(own));
        }
        Optional<KilledBy> first = Optional.of(reds.get(0));
        return new SabotageResult(clause, sabotage, true, true, first, reds.subList(1, reds.size()), "");
    }

    /** By their words. */
    private static List<KilledBy> eachOnce(Stream<KilledBy> reds) {
        var byWords = new LinkedHashMap<String, KilledBy>();
        reds.forEach(red -> byWords.putIfAbsent(red.step(), red));
        return List.copyOf(byWords.values());
    }

    private static List<MessageCase> ownCases(RunMessages run, RuleText rule, String clause) {
        Map<String, MessageCase> cases = run.byPlace();
        return rule.cases(clause).stream()
                .flatMap(each -> Optional.ofNullable(cases.get(rule.file() + ":" + each.line())).stream())
                .toList();
    }

    private static Optional<KilledBy> kill(RuleText rule, String clause, MessageAttempt attempt) {
        return attempt.steps().stream()
                .filter(step -> !step.passed())
                .findFirst()
                .filter(step ->
                        !step.hook() && step.outcome() && step.assertionFailed() && rule.thenAt(clause, step.line()))
                .map(step -> new KilledBy(rule.file(), step.line(), step.text(), said(step)));
    }

    private static String whyNot(List<MessageCase> own) {
        if (own.isEmpty()) {
            return "no example of its clause ran";
        }
        List<String> reds = own.stream()
                .flatMap(each -> each.attempts().stream())
                .flatMap(attempt -> attempt.steps().stream()
                        .filter(step -> !step.passed() && !step.status().equals("SKIPPED"))
                        .findFirst()
                        .stream())
                .map(SabotageJudge::noKill)
                .distinct()
                .limit(3)
                .toList();
        return reds.isEmpty() ? "every scenario stayed green" : String.join("; ", reds);
    }

    private static String noKill(StepResult step) {
        String where = step.hook() ? "a hook" : (step.outcome() ? "" : "set-up ") + "step \"" + step.text() + "\"";
        return "red for another reason than an assertion of a Then: " + where + " "
                + step.status().toLowerCase(Locale.ROOT) + ", " + said(step);
    }

    private static String said(StepResult step) {
        return EssentialLines.onOneLine(step.message(), LONGEST);
    }
}
