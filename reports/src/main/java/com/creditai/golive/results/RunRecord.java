package com.creditai.golive.results;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/**
 * What a run says of itself, {@code run.json} beside its results. One run covers one platform.
 *
 * @param durationSeconds from start to end, environment included
 * @param release what was running
 * @param dryRun whether steps were only matched
 * @param messagesSha256 digest of {@code messages.ndjson} as the run left it
 * @param machine facts of the machine: os, cores, memoryMb, java
 * @param tools outside tools and their versions
 */
public record RunRecord(
        String schema,
        Platform platform,
        Instant startedAt,
        double durationSeconds,
        Release release,
        boolean dryRun,
        Selection selection,
        String messagesSha256,
        Map<String, String> machine,
        Map<String, String> tools) {

    public static final String SCHEMA = "creditai.run/1";
    public static final String FILE = "run.json";
    public static final String MESSAGES = "messages.ndjson";
    public static final String ALLURE_RESULTS = "allure-results";
    public static final String JUNIT = "junit.xml";

    public RunRecord {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(messagesSha256, "messagesSha256");
        machine = Map.copyOf(machine);
        tools = Map.copyOf(tools);
    }

    /** The record of a run of everything. */
    public static RunRecord of(
            Platform platform, Instant startedAt, double durationSeconds, Release release, String messagesSha256) {
        return new RunRecord(
                SCHEMA,
                platform,
                startedAt,
                durationSeconds,
                release,
                false,
                Selection.EVERYTHING,
                messagesSha256,
                Map.of(),
                Map.of());
    }

    public RunRecord limitedTo(Selection limits) {
        return new RunRecord(
                schema, platform, startedAt, durationSeconds, release, dryRun, limits, messagesSha256, machine, tools);
    }

    public RunRecord on(Map<String, String> machineFacts, Map<String, String> toolVersions) {
        return new RunRecord(
                schema,
                platform,
                startedAt,
                durationSeconds,
                release,
                dryRun,
                selection,
                messagesSha256,
                machineFacts,
                toolVersions);
    }

    /**
     * Reads {@code run.json}.
     *
     * @throws BrokenGateException when it is no run record of this schema
     */
    public static RunRecord parse(String path, String json) {
        try {
            RunRecord run = Json.mapper().readValue(json, RunRecord.class);
            if (!SCHEMA.equals(run.schema())) {
                throw new BrokenGateException("The gate is broken: " + path + " has the schema " + run.schema()
                        + " and not " + SCHEMA + "; run the checklist again.");
            }
            return run;
        } catch (JacksonException | NullPointerException e) {
            throw new BrokenGateException("The gate is broken: " + path + " is no run record.", e);
        }
    }

    public String toJson() {
        return Json.write(this);
    }
}
