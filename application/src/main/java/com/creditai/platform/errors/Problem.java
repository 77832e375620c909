package com.creditai.platform.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param type {@code urn:creditai:problem:<code>}
 * @param title the code in words
 * @param status HTTP status
 * @param detail one sentence for a person
 * @param code what programs decide by
 * @param traceId finds the log lines of the request
 * @param errors the fields at fault, absent when none is
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of a request. */
    public record FieldError(String field, String message) {}

    static Problem of(int status, String code, String detail, String traceId, List<FieldError> errors) {
        String words = code.replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Problem("urn:creditai:problem:" + code, title, status, detail, code, traceId, List.copyOf(errors));
    }
}
