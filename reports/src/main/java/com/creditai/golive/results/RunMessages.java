package com.creditai.golive.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cucumber's messages of one run.
 *
 * @param complete whether the file ends as Cucumber ends it
 * @param hooksFailed whether a hook of the whole run failed
 * @param sources text of each feature by its uri
 */
public record RunMessages(
        boolean complete,
        Optional<Instant> startedAt,
        boolean hooksFailed,
        Map<String, String> sources,
        List<MessageCase> cases) {

    public RunMessages {
        sources = Map.copyOf(sources);
        cases = List.copyOf(cases);
    }
}
