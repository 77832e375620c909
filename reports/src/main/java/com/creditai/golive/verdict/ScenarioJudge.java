package com.creditai.golive.verdict;

import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.EssentialLines;
import com.creditai.golive.results.FeaturePath;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.MessageAttempt.StepResult;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.Run;
import com.creditai.golive.verdict.RunJudge.Objection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges one scenario of one run; every doubt makes it UNVERIFIED, an executed failing step FAILED. */
final class ScenarioJudge {

    /** Characters of a message that a reason holds. */
    private static final int LONGEST = 400;

    private final EvidenceFiles files;
    private final Release release;
    private final StepSources sources;

    ScenarioJudge(EvidenceFiles files, Release release, StepSources sources) {
        this.files = files;
        this.release = release;
        this.sources = sources;
    }

    /** @param ofRun what keeps the whole run from counting */
    ScenarioOutcome judge(RuleText rule, CaseText text, Run run, Optional<Objection> ofRun) {
        Optional<MessageCase> told = Optional.ofNullable(run.cases().get(rule.file() + ":" + text.line()));
        List<MessageAttempt> attempts = told.map(MessageCase::attempts).orElse(List.of());
        Optional<StepResult> failure = everyAttemptFailed(attempts);
        boolean counts =
                ofRun.filter(objection -> objection.reason() == Reason.STALE).isEmpty();
        if (failure.isPresent() && counts && sameFeature(rule, run)) {
            return outcome(rule, text, run, attempts, Status.FAILED, Optional.empty(), failed(failure.get()));
        }
        Optional<Objection> objection = ofRun.or(() -> missing(run, attempts))
                .or(() -> changed(rule, text, run, attempts))
                .or(() -> notPassed(run, attempts))
                .or(() -> hollow(text, attempts));
        return outcome(
                rule,
                text,
                run,
                attempts,
                objection.isEmpty() ? Status.PASSED : Status.UNVERIFIED,
                objection.map(Objection::reason),
                objection.map(Objection::detail).orElse(""));
    }

    private static ScenarioOutcome outcome(
            RuleText rule,
            CaseText text,
            Run run,
            List<MessageAttempt> attempts,
            Status status,
            Optional<Reason> reason,
            String detail) {
        double seconds =
                attempts.isEmpty() ? 0 : attempts.get(attempts.size() - 1).seconds();
        return new ScenarioOutcome(
                text.name(),
                rule.file(),
                text.line(),
                text.clauses().stream().sorted().toList(),
                Optional.of(run.record().platform()),
                status,
                seconds,
                attempts(attempts),
                reason,
                detail);
    }

    /** As many as started or as the highest number says, so that a hidden one shows. */
    private static int attempts(List<MessageAttempt> attempts) {
        int highest = attempts.stream().mapToInt(MessageAttempt::number).max().orElse(-1) + 1;
        return Math.max(highest, attempts.size());
    }

    private static Optional<StepResult> everyAttemptFailed(List<MessageAttempt> attempts) {
        List<Optional<StepResult>> failures =
                attempts.stream().map(ScenarioJudge::failingStep).toList();
        return failures.isEmpty() || failures.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : failures.get(failures.size() - 1);
    }

    /** A step, not a hook, that failed before any hook did. */
    private static Optional<StepResult> failingStep(MessageAttempt attempt) {
        return attempt.steps().stream().filter(StepResult::failed).findFirst().filter(step -> !step.hook());
    }

    private static String failed(StepResult step) {
        String said = said(step);
        return "\"" + step.text() + "\" failed: " + (said.isEmpty() ? "no message" : said);
    }

    private static String said(StepResult step) {
        return EssentialLines.onOneLine(step.message(), LONGEST);
    }

    private static Optional<Objection> missing(Run run, List<MessageAttempt> attempts) {
        if (!attempts.isEmpty()) {
            return Optional.empty();
        }
        return run.record().selection().everything()
                ? because(Reason.NOT_EXECUTED, "it did not run")
                : because(
                        Reason.FILTERED,
                        "the run was limited to " + run.record().selection().words());
    }

    private Optional<Objection> changed(RuleText rule, CaseText text, Run run, List<MessageAttempt> attempts) {
        List<String> ran = last(attempts).steps().stream()
                .filter(step -> !step.hook())
                .map(StepResult::text)
                .toList();
        List<String> written = text.steps().stream().map(StepText::text).toList();
        return sameFeature(rule, run) && ran.equals(written)
                ? Optional.empty()
                : because(Reason.OTHER_ARTEFACT, "the run executed another text of " + rule.file());
    }

    /** Messages without the feature's text do not say what they executed. */
    private boolean sameFeature(RuleText rule, Run run) {
        List<String> ran = run.messages().stream()
                .flatMap(messages -> messages.sources().entrySet().stream())
                .filter(source -> FeaturePath.of(source.getKey()).equals(rule.file()))
                .map(Map.Entry::getValue)
                .toList();
        return !ran.isEmpty()
                && ran.stream()
                        .allMatch(source ->
                                files.text(rule.file()).filter(source::equals).isPresent());
    }

    private Optional<Objection> notPassed(Run run, List<MessageAttempt> attempts) {
        if (attempts(attempts) > 1 || attempts.stream().anyMatch(MessageAttempt::willBeRetried)) {
            return because(Reason.RETRIED, "it took " + Math.max(2, attempts(attempts)) + " attempts");
        }
        MessageAttempt attempt = last(attempts);
        if (!attempt.finished()) {
            return because(Reason.TRUNCATED, "its end was not written");
        }
        Optional<StepResult> step =
                attempt.steps().stream().filter(each -> !each.passed()).findFirst();
        if (step.isPresent()) {
            return Optional.of(notPassed(step.get()));
        }
        if (attempt.mark().isEmpty()) {
            return because(Reason.DRY_RUN, "its steps were matched but its code left no trace of running");
        }
        boolean here = attempt.mark()
                .filter(mark -> mark.artifactSha256().equals(release.artifactSha256()))
                .filter(mark -> mark.platform() == run.record().platform())
                .isPresent();
        return here ? Optional.empty() : because(Reason.OTHER_ARTEFACT, "it ran against another service jar");
    }

    private static Objection notPassed(StepResult step) {
        String what = step.hook() ? "a hook" : "\"" + step.text() + "\"";
        String said = said(step);
        String detail = what + " is " + step.status().toLowerCase(Locale.ROOT) + (said.isEmpty() ? "" : ": " + said);
        if (step.hook()) {
            return new Objection(Reason.SET_UP_FAILED, detail);
        }
        Reason reason = switch (step.status()) {
            case "UNDEFINED", "PENDING", "AMBIGUOUS" -> Reason.UNDEFINED;
            case "SKIPPED" -> Reason.announced(step.message()).orElse(Reason.SKIPPED);
            default -> Reason.NOT_EXECUTED;
        };
        return new Objection(reason, detail);
    }

    /** What passed without having checked anything. */
    private Optional<Objection> hollow(CaseText text, List<MessageAttempt> attempts) {
        if (text.steps().isEmpty()) {
            return because(Reason.EMPTY_STEP, "it has no step");
        }
        if (!text.asserts()) {
            return because(Reason.NO_ASSERTION, "it has no Then");
        }
        Stream<StepResult> steps = last(attempts).steps().stream().filter(step -> !step.hook());
        return steps.flatMap(step -> hollow(step).stream()).findFirst();
    }

    private Optional<Objection> hollow(StepResult step) {
        String definition = step.definition().orElse("");
        return switch (sources.judge(definition, step.outcome())) {
            case FINE -> Optional.empty();
            case EMPTY -> because(Reason.EMPTY_STEP, "\"" + step.text() + "\" does nothing (" + definition + ")");
            case ASSERTS_NOTHING ->
                because(Reason.NO_ASSERTION, "\"" + step.text() + "\" asserts nothing (" + definition + ")");
            case UNKNOWN ->
                because(Reason.NO_ASSERTION, "\"" + step.text() + "\" is defined outside of the known sources");
        };
    }

    private static MessageAttempt last(List<MessageAttempt> attempts) {
        return attempts.get(attempts.size() - 1);
    }

    private static Optional<Objection> because(Reason reason, String detail) {
        return Optional.of(new Objection(reason, detail));
    }
}
