package com.creditai.golive.drivers;

import java.util.UUID;

/**
 * The trace that every request of one scenario belongs to, by which its log lines are found again.
 *
 * @param id 32 hexadecimal digits, as in W3C Trace Context
 */
public record Trace(String id) {

    /** A trace that nobody else uses. */
    public static Trace fresh() {
        return new Trace(UUID.randomUUID().toString().replace("-", ""));
    }

    /** The value of the {@code traceparent} header for one more request. */
    public String parent() {
        return "00-" + id + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "-01";
    }
}
