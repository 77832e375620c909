package com.creditai.golive.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something is unverified; the words are a contract of {@code verdict.json}. */
public enum Reason {
    NOT_EXECUTED,
    PARTIAL,
    UNDEFINED,
    SKIPPED,
    SET_UP_FAILED("set-up failed"),
    DRY_RUN,
    STALE,
    OTHER_ARTEFACT,
    FILTERED,
    TRUNCATED,
    RETRIED,
    EMPTY_STEP,
    NO_ASSERTION,
    PLATFORM_MISSING,
    TOOL_MISSING,
    UNPROVEN,
    NO_RECORD,
    REHEARSAL,
    TOO_FEW_SAMPLES,
    MACHINE_TOO_SMALL,
    SOURCE_MISSING;

    private final String word;

    Reason() {
        word = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Reason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(word))
                .findFirst();
    }

    /** Whether the machine, and not the product, is what lacks something. */
    public boolean machineLacksSomething() {
        return this == PLATFORM_MISSING || this == TOOL_MISSING || this == MACHINE_TOO_SMALL || this == SOURCE_MISSING;
    }

    /** Whether something ran and must not be taken at its word, so that a good run elsewhere does not make up for it. */
    public boolean doubtsWhatRan() {
        return switch (this) {
            case UNDEFINED, SET_UP_FAILED, TRUNCATED, RETRIED, EMPTY_STEP, NO_ASSERTION, UNPROVEN -> true;
            default -> false;
        };
    }

    /**
     * The message with which a step that cannot be judged here aborts, so that the gate knows why: an assumption that
     * fails with it makes the scenario skipped, for instance {@code [unverified: tool missing] docker-compose}.
     */
    public String because(String detail) {
        return "[unverified: " + word + "] " + detail;
    }

    /** The reason in a message made by {@link #because}. */
    public static Optional<Reason> announced(String message) {
        return Arrays.stream(values())
                .filter(reason -> message.contains("[unverified: " + reason.word + "]"))
                .findFirst();
    }
}
