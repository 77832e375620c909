package com.creditai.platform.errors;

import org.jspecify.annotations.Nullable;

/** Fields of request bodies. */
public final class RequestFields {

    private RequestFields() {}

    /**
     * The field's value.
     *
     * @throws ProblemException 422 {@code invalid-request} when it is absent
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalidField(field, "This field is missing.");
        }
        return value;
    }
}
