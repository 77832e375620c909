package com.creditai.golive.drivers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the service answered.
 *
 * @param status the HTTP status; 0 when the connection ended without an answer
 * @param headers names in lower case
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** The connection ended without an answer, for this reason. */
    static Answer none(String reason) {
        return new Answer(0, Map.of(), reason.getBytes(StandardCharsets.UTF_8));
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The code of a problem (RFC 9457), empty when the answer is no problem. */
    public String code() {
        return json().path("code").asString("");
    }

    /** The sentences that a problem tells a person. */
    public String sentence() {
        return (json().path("title").asString("") + " " + json().path("detail").asString("")).strip();
    }

    /** Status and code in a few words, for reasons of assertions. */
    public String brief() {
        String code = code();
        return status + (code.isEmpty() ? "" : " " + code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer
                && status == answer.status
                && headers.equals(answer.headers)
                && Arrays.equals(body, answer.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return brief();
    }
}
