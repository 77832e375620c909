package com.creditai.golive.corpus;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.Measured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A run's messages, to be changed for the worse. */
final class Messages {

    private static final Set<String> OF_SCENARIOS = Set.of(
            "testCase", "testCaseStarted", "testCaseFinished", "testStepStarted", "testStepFinished", "attachment");

    private final List<ObjectNode> lines = new ArrayList<>();

    Messages(String ndjson) {
        ndjson.lines().map(line -> (ObjectNode) Json.mapper().readTree(line)).forEach(lines::add);
    }

    String text() {
        return lines.stream().map(Json.mapper()::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
    }

    List<ObjectNode> bodies(String kind) {
        return lines.stream()
                .filter(line -> line.has(kind))
                .map(line -> (ObjectNode) line.get(kind))
                .toList();
    }

    Messages without(String kind) {
        lines.removeIf(line -> line.has(kind));
        return this;
    }

    Messages without(String kind, Predicate<JsonNode> which) {
        lines.removeIf(line -> line.has(kind) && which.test(line.get(kind)));
        return this;
    }

    Messages withoutScenarios() {
        OF_SCENARIOS.forEach(this::without);
        return this;
    }

    /** Ids of the started test cases of scenarios whose tags have the criterion. */
    List<String> started(String criterion) {
        Set<String> pickles = new HashSet<>();
        bodies("pickle").stream()
                .filter(pickle -> tags(pickle).contains("@" + criterion))
                .forEach(pickle -> pickles.add(pickle.get("id").asString()));
        Set<String> cases = new HashSet<>();
        bodies("testCase").stream()
                .filter(each -> pickles.contains(each.get("pickleId").asString()))
                .forEach(each -> cases.add(each.get("id").asString()));
        return bodies("testCaseStarted").stream()
                .filter(each -> cases.contains(each.get("testCaseId").asString()))
                .map(each -> each.get("id").asString())
                .toList();
    }

    private static Set<String> tags(JsonNode pickle) {
        var tags = new HashSet<String>();
        pickle.path("tags").forEach(tag -> tags.add(tag.get("name").asString()));
        return tags;
    }

    /** Drops all traces of what was started. */
    Messages drop(Predicate<String> startedId) {
        lines.removeIf(line -> {
            JsonNode body = line.iterator().next();
            String id = line.has("testCaseStarted")
                    ? body.get("id").asString()
                    : body.path("testCaseStartedId").asString("");
            return !id.isEmpty() && startedId.test(id);
        });
        return this;
    }

    /** The results of the steps and hooks of one started test case in order. */
    List<ObjectNode> stepResults(String startedId) {
        return bodies("testStepFinished").stream()
                .filter(each -> each.get("testCaseStartedId").asString().equals(startedId))
                .map(each -> (ObjectNode) each.get("testStepResult"))
                .toList();
    }

    /** Gives the step of that index a status, and those after it SKIPPED. */
    Messages status(String startedId, int index, String status, String message) {
        List<ObjectNode> results = stepResults(startedId);
        for (int i = index; i < results.size(); i++) {
            results.get(i).put("status", i == index ? status : "SKIPPED");
        }
        if (!message.isEmpty()) {
            results.get(index).put("message", message);
        }
        return this;
    }

    Messages change(String kind, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        bodies(kind).stream().filter(which).forEach(change);
        return this;
    }

    /** Adds a measurement to what was started. */
    Messages measured(String startedId, Measured measured) {
        ObjectNode attachment = Json.mapper().createObjectNode();
        attachment
                .putObject("attachment")
                .put("testCaseStartedId", startedId)
                .put("body", measured.toJson())
                .put("contentEncoding", "IDENTITY")
                .put("mediaType", Measured.MEDIA_TYPE);
        lines.add(lines.size() - 1, attachment);
        return this;
    }

    /** Drops every measurement. */
    Messages withoutMeasurements() {
        lines.removeIf(line -> line.has("attachment")
                && line.get("attachment").path("mediaType").asString("").equals(Measured.MEDIA_TYPE));
        return this;
    }

    /** Repeats a started test case as its next attempt, passed. */
    Messages repeatPassed(String startedId) {
        List<ObjectNode> copies = lines.stream()
                .filter(line -> {
                    JsonNode body = line.iterator().next();
                    return body.path("testCaseStartedId").asString("").equals(startedId)
                            || line.has("testCaseStarted")
                                    && body.get("id").asString().equals(startedId);
                })
                .map(ObjectNode::deepCopy)
                .toList();
        for (ObjectNode copy : copies) {
            ObjectNode body = (ObjectNode) copy.iterator().next();
            if (copy.has("testCaseStarted")) {
                body.put("id", startedId + "-again").put("attempt", 1);
            } else {
                body.put("testCaseStartedId", startedId + "-again");
            }
        }
        lines.addAll(lines.size() - 1, copies);
        return this;
    }
}
