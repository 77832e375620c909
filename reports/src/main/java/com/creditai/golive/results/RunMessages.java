package com.creditai.golive.results;

import java.time.Instant;
import java.util.LinkedHashMap;
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

    /** The scenarios by {@code features/x.feature:12}. */
    public Map<String, MessageCase> byPlace() {
        var places = new LinkedHashMap<String, MessageCase>();
        cases.forEach(each -> places.put(FeaturePath.of(each.uri()) + ":" + each.line(), each));
        return places;
    }
}
