package com.creditai.platform.observability;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace identifier of the work that the current thread does: 32 lower-case hexadecimal digits (W3C Trace Context). It stands
 * in every log line, in the answer's header and in the jobs that a request enqueues.
 */
public final class Trace {

    /** Name of the field in log lines. */
    public static final String LOG_FIELD = "traceId";

    private static final String NONE = "0".repeat(32);
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

    private Trace() {}

    /** The current thread's trace identifier; all zeros outside of any trace. */
    public static String currentId() {
        String id = MDC.get(LOG_FIELD);
        return id == null ? NONE : id;
    }

    /** A new random identifier. */
    public static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong() | 1L);
    }

    /** The trace identifier that a {@code traceparent} header names, when the header is valid. */
    public static Optional<String> fromTraceparent(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACEPARENT.matcher(header.strip());
        if (!matcher.matches() || isInvalid(matcher)) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(2));
    }

    /** Runs the work under this identifier, or under a new one when it is not one. */
    public static <T> T within(String id, Supplier<T> work) {
        String before = MDC.get(LOG_FIELD);
        MDC.put(LOG_FIELD, IDENTIFIER.matcher(id).matches() ? id : newId());
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(LOG_FIELD);
            } else {
                MDC.put(LOG_FIELD, before);
            }
        }
    }

    /** As {@link #within(String, Supplier)}, for work without a result. */
    public static void run(String id, Runnable work) {
        within(id, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static boolean isInvalid(Matcher matcher) {
        boolean extendedVersionZero = matcher.group(1).equals("00") && matcher.group(4) != null;
        return matcher.group(1).equals("ff")
                || extendedVersionZero
                || matcher.group(2).equals(NONE)
                || matcher.group(3).equals("0".repeat(16));
    }
}
