package com.creditai.golive.proof;

import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.results.EssentialLines;
import com.creditai.golive.results.FeaturePath;
import com.creditai.golive.results.MessageAttempt.StepResult;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.RunMessages;
import java.util.List;
import java.util.Optional;

/**
 * What scenarios did under a generated change, from Cucumber's messages of their run.
 *
 * @param killedBy the first Then that an assertion failed in
 * @param scenario of that Then, {@code features/x.feature:12}; empty without a kill
 * @param red why others are red, one sentence each
 * @param ran how many scenarios came to their end
 * @param green whether at least one ran and every one passed
 */
public record MutantJudge(Optional<KilledBy> killedBy, String scenario, List<String> red, int ran, boolean green) {

    private static final int MOST_REASONS = 3;
    private static final int MOST_LETTERS = 240;

    public MutantJudge {
        red = List.copyOf(red);
    }

    /** Reads what a run left. */
    public static MutantJudge of(byte[] messages) {
        RunMessages run = MessagesReader.read(messages);
        Optional<MessageCase> killer =
                run.cases().stream().filter(each -> kill(each).isPresent()).findFirst();
        List<String> red = run.cases().stream()
                .flatMap(each -> firstRed(each).stream())
                .map(MutantJudge::sentence)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
        int ran =
                Math.toIntExact(run.cases().stream().filter(MutantJudge::ended).count());
        boolean green = ran > 0 && ran == run.cases().size() && red.isEmpty() && run.complete() && !run.hooksFailed();
        return new MutantJudge(
                killer.flatMap(MutantJudge::kill),
                killer.map(each -> FeaturePath.of(each.uri()) + ":" + each.line())
                        .orElse(""),
                red,
                ran,
                green);
    }

    private static boolean ended(MessageCase each) {
        return each.attempts().stream().anyMatch(attempt -> attempt.finished());
    }

    private static Optional<KilledBy> kill(MessageCase each) {
        return firstRed(each)
                .filter(step -> !step.hook() && step.outcome() && step.assertionFailed())
                .map(step -> new KilledBy(FeaturePath.of(each.uri()), step.line(), step.text(), first(step)));
    }

    private static Optional<StepResult> firstRed(MessageCase each) {
        return each.attempts().stream()
                .flatMap(attempt -> attempt.steps().stream())
                .filter(step -> !step.passed())
                .findFirst();
    }

    private static String sentence(StepResult step) {
        String where = step.hook() ? "a hook" : "\"" + step.text() + "\"";
        return where + ": " + first(step);
    }

    private static String first(StepResult step) {
        String said = EssentialLines.onOneLine(step.message(), MOST_LETTERS);
        return said.isEmpty() ? step.status() : said;
    }
}
