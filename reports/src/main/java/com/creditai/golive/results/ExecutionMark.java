package com.creditai.golive.results;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.evidence.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The trace that a scenario's code really ran: the harness attaches one to each scenario in a {@code @Before} hook.
 *
 * <p>A dry run matches steps and runs no hook, so its scenarios, although Cucumber calls them passed, have none.
 */
public record ExecutionMark(Platform platform, String artifactSha256) {

    public static final String MEDIA_TYPE = "application/vnd.creditai.executed+json";

    /** The attachment's text. */
    public String toJson() {
        return Json.mapper().writeValueAsString(this);
    }

    static Optional<ExecutionMark> parse(String json) {
        try {
            return Optional.of(Json.mapper().readValue(json, ExecutionMark.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
