package com.creditai.golive.runner;

import java.util.List;

/**
 * What a run did, for people and exit codes; the verdict comes from the messages alone.
 *
 * @param passed scenarios that passed
 * @param failed scenarios that failed
 * @param others scenarios that were skipped, aborted or left out
 * @param failures where the failed ones stand, {@code features/x.feature:12}
 */
public record RunSummary(int passed, int failed, int others, List<String> failures) {

    public RunSummary {
        failures = List.copyOf(failures);
    }

    /** How many scenarios were found. */
    public int found() {
        return passed + failed + others;
    }
}
