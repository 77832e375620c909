package com.creditai.golive.steadiness;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.FeaturePath;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.MessageAttempt.StepResult;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.RunMessages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run says of the scenarios that ran in it.
 *
 * @param attempts by the scenario's key; none of what was skipped or cut off, which neither passed nor failed
 */
public record Round(Map<String, Attempts> attempts) {

    public Round {
        attempts = Map.copyOf(attempts);
    }

    /**
     * Reads it from a run's messages; what ran under another text than is written now is left out.
     *
     * @param written the scenarios as they are now
     * @param files with the features as they are now
     */
    public static Round of(RunMessages run, List<Scenario> written, EvidenceFiles files) {
        Map<String, MessageCase> told = run.byPlace();
        Map<String, Attempts> found = new HashMap<>();
        for (Scenario scenario : written) {
            Optional.ofNullable(told.get(scenario.place()))
                    .filter(each -> sameText(run, each, files))
                    .map(Round::attempts)
                    .filter(attempts -> attempts.made() > 0)
                    .ifPresent(attempts -> found.merge(scenario.key(), attempts, Attempts::plus));
        }
        return new Round(found);
    }

    private static boolean sameText(RunMessages run, MessageCase told, EvidenceFiles files) {
        return files.text(FeaturePath.of(told.uri()))
                .filter(text -> text.equals(run.sources().get(told.uri())))
                .isPresent();
    }

    /** One that is not told, though a later one is, failed: else nobody would have tried again. */
    private static Attempts attempts(MessageCase told) {
        List<MessageAttempt> all = told.attempts();
        int hidden =
                Math.max(0, all.stream().mapToInt(MessageAttempt::number).max().orElse(-1) + 1 - all.size());
        int failed = hidden + Math.toIntExact(all.stream().filter(Round::failed).count());
        int passed = Math.toIntExact(all.stream().filter(Round::passed).count());
        return new Attempts(passed + failed, failed);
    }

    private static boolean failed(MessageAttempt attempt) {
        return attempt.willBeRetried() || attempt.steps().stream().anyMatch(StepResult::failed);
    }

    private static boolean passed(MessageAttempt attempt) {
        return !failed(attempt)
                && attempt.finished()
                && attempt.mark().isPresent()
                && attempt.steps().stream().allMatch(StepResult::passed);
    }
}
