package com.creditai.golive.results;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.MessageAttempt.StepResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads Cucumber messages, one JSON object a line; a line that is none makes the file incomplete, never an error. */
public final class MessagesReader {

    private final Map<String, JsonNode> pickles = new LinkedHashMap<>();
    private final Map<String, JsonNode> testCases = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, JsonNode> started = new LinkedHashMap<>();
    private final Map<String, JsonNode> ended = new HashMap<>();
    private final Map<String, JsonNode> stepResults = new HashMap<>();
    private final Map<String, List<JsonNode>> attachments = new HashMap<>();
    private Optional<Instant> startedAt = Optional.empty();
    private boolean readable = true;
    private boolean ends;
    private boolean hooksFailed;

    private MessagesReader() {}

    public static RunMessages read(byte[] ndjson) {
        var reader = new MessagesReader();
        new String(ndjson, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(reader::line);
        return reader.result();
    }

    private void line(String line) {
        try {
            JsonNode envelope = Json.mapper().readTree(line);
            if (!envelope.isObject()) {
                readable = false;
                return;
            }
            envelope.properties().forEach(entry -> message(entry.getKey(), entry.getValue()));
        } catch (JacksonException e) {
            readable = false;
        }
    }

    private void message(String kind, JsonNode body) {
        switch (kind) {
            case "source" -> sources.put(text(body, "uri"), text(body, "data"));
            case "gherkinDocument" -> learnLines(body);
            case "pickle" -> pickles.put(text(body, "id"), body);
            case "stepDefinition" -> definitions.put(text(body, "id"), definition(body.path("sourceReference")));
            case "testCase" -> testCases.put(text(body, "id"), body);
            case "testRunStarted" -> startedAt = Optional.of(instant(body.path("timestamp")));
            case "testCaseStarted" -> started.put(text(body, "id"), body);
            case "testStepFinished" ->
                stepResults.put(
                        text(body, "testCaseStartedId") + "/" + text(body, "testStepId"), body.path("testStepResult"));
            case "attachment" -> attach(body);
            case "testCaseFinished" -> ended.put(text(body, "testCaseStartedId"), body);
            case "testRunHookFinished" ->
                hooksFailed |= !text(body.path("result"), "status").equals("PASSED");
            case "testRunFinished" -> runEnds(body);
            case "parseError", "undefinedParameterType" -> readable = false;
            default -> {
                // Hooks, parameter types, suggestions and what later versions add decide nothing.
            }
        }
    }

    private void runEnds(JsonNode body) {
        ends = true;
        hooksFailed |= body.has("exception") || !text(body, "message").isEmpty();
    }

    private void attach(JsonNode body) {
        String mediaType = text(body, "mediaType");
        if (mediaType.equals(ExecutionMark.MEDIA_TYPE) || mediaType.equals(Measured.MEDIA_TYPE)) {
            attachments
                    .computeIfAbsent(text(body, "testCaseStartedId"), id -> new ArrayList<>())
                    .add(body);
        }
    }

    private void learnLines(JsonNode node) {
        if (node.isObject() && node.has("id") && node.has("location")) {
            lines.put(text(node, "id"), node.path("location").path("line").asInt(0));
        }
        node.forEach(this::learnLines);
    }

    private static String definition(JsonNode source) {
        JsonNode method = source.path("javaMethod");
        return text(method, "className") + "#" + text(method, "methodName");
    }

    private RunMessages result() {
        var cases = new LinkedHashMap<String, MessageCase>();
        started.forEach((id, start) -> {
            JsonNode testCase = testCases.getOrDefault(text(start, "testCaseId"), Json.emptyObject());
            JsonNode pickle = pickles.getOrDefault(text(testCase, "pickleId"), Json.emptyObject());
            if (pickle.isEmpty()) {
                readable = false;
                return;
            }
            MessageAttempt attempt = attempt(id, start, testCase, pickle);
            int line = lineOf(pickle.path("astNodeIds"));
            String uri = text(pickle, "uri");
            cases.merge(
                    uri + ":" + line,
                    new MessageCase(uri, line, text(pickle, "name"), List.of(attempt)),
                    MessagesReader::joined);
        });
        return new RunMessages(readable && ends, startedAt, hooksFailed, sources, List.copyOf(cases.values()));
    }

    private static MessageCase joined(MessageCase one, MessageCase other) {
        var attempts = new ArrayList<>(one.attempts());
        attempts.addAll(other.attempts());
        return new MessageCase(one.uri(), one.line(), one.name(), attempts);
    }

    private MessageAttempt attempt(String id, JsonNode start, JsonNode testCase, JsonNode pickle) {
        var ofPickle = new HashMap<String, JsonNode>();
        pickle.path("steps").forEach(step -> ofPickle.put(text(step, "id"), step));
        var steps = new ArrayList<StepResult>();
        testCase.path("testSteps").forEach(step -> steps.add(step(id, step, ofPickle)));
        List<JsonNode> attached = attachments.getOrDefault(id, List.of());
        Optional<JsonNode> end = Optional.ofNullable(ended.get(id));
        return new MessageAttempt(
                start.path("attempt").asInt(0),
                end.isPresent(),
                end.filter(node -> node.path("willBeRetried").asBoolean(false)).isPresent(),
                steps,
                bodies(attached, ExecutionMark.MEDIA_TYPE).stream()
                        .flatMap(body -> ExecutionMark.parse(body).stream())
                        .findFirst(),
                bodies(attached, Measured.MEDIA_TYPE).stream()
                        .map(Measured::parse)
                        .toList());
    }

    private StepResult step(String attempt, JsonNode step, Map<String, JsonNode> ofPickle) {
        JsonNode result = stepResults.getOrDefault(attempt + "/" + text(step, "id"), Json.emptyObject());
        Optional<JsonNode> pickleStep = Optional.ofNullable(ofPickle.get(text(step, "pickleStepId")));
        JsonNode ids = step.path("stepDefinitionIds");
        Optional<String> definition =
                ids.size() == 1 ? Optional.ofNullable(definitions.get(ids.get(0).asString(""))) : Optional.empty();
        String status = text(result, "status");
        return new StepResult(
                step.has("hookId"),
                pickleStep.map(node -> text(node, "text")).orElse(""),
                pickleStep.map(node -> lineOfFirst(node.path("astNodeIds"))).orElse(0),
                pickleStep.filter(node -> text(node, "type").equals("Outcome")).isPresent(),
                definition,
                status.isEmpty() ? "UNKNOWN" : status,
                seconds(result.path("duration")),
                text(result, "message"),
                text(result.path("exception"), "type"));
    }

    private int lineOf(JsonNode nodes) {
        return nodes.isEmpty()
                ? 0
                : lines.getOrDefault(nodes.get(nodes.size() - 1).asString(""), 0);
    }

    private int lineOfFirst(JsonNode nodes) {
        return nodes.isEmpty() ? 0 : lines.getOrDefault(nodes.get(0).asString(""), 0);
    }

    private static List<String> bodies(List<JsonNode> attached, String mediaType) {
        return attached.stream()
                .filter(node -> text(node, "mediaType").equals(mediaType))
                .map(MessagesReader::body)
                .toList();
    }

    private static String body(JsonNode attachment) {
        String body = text(attachment, "body");
        if (!text(attachment, "contentEncoding").equals("BASE64")) {
            return body;
        }
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // An unreadable mark is no mark, an unreadable measurement shows nothing.
            return "";
        }
    }

    private static double seconds(JsonNode duration) {
        return duration.path("seconds").asLong(0) + duration.path("nanos").asLong(0) / 1e9;
    }

    private static Instant instant(JsonNode timestamp) {
        return Instant.ofEpochSecond(
                timestamp.path("seconds").asLong(0), timestamp.path("nanos").asLong(0));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
