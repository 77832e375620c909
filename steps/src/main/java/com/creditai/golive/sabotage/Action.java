package com.creditai.golive.sabotage;

import java.time.Duration;

/**
 * What a changed method of the service does instead of its work.
 *
 * @param kind one of {@code returns}, {@code skips}, {@code throws}, {@code delays}, {@code negates}
 * @param argument the value, exception class or milliseconds; empty where the kind needs none
 */
public record Action(String kind, String argument) {

    /**
     * The method is not run and answers a constant, read for its return type: {@code true}, {@code false}, a whole
     * number, {@code null}, {@code empty} (optional, list, set, map, text or array), an enum constant's name, or text.
     */
    public static Action returning(String value) {
        return new Action("returns", value);
    }

    /** The method is not run; a result is the type's default ({@code null}, 0, false). */
    public static Action skip() {
        return new Action("skips", "");
    }

    /** The method throws a runtime exception of this class, made from a message or without argument. */
    public static Action throwing(String exceptionClass) {
        return new Action("throws", exceptionClass);
    }

    /** The method runs after a pause. */
    public static Action delay(Duration pause) {
        return new Action("delays", Long.toString(pause.toMillis()));
    }

    /** The method runs and its boolean result is turned round. */
    public static Action negate() {
        return new Action("negates", "");
    }
}
