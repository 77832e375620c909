package com.creditai.golive.sabotage;

import java.time.Duration;

/**
 * What a changed method of the service does instead of its work.
 *
 * @param kind one of {@code returns}, {@code skips}, {@code throws}, {@code delays}, {@code computes}, {@code holds}, {@code negates},
 *     {@code appends}, {@code repeats}, {@code shifts}, {@code adds}, {@code misses}
 * @param argument the value, exception class, number, milliseconds or megabytes and milliseconds; empty where the kind needs none
 */
public record Action(String kind, String argument) {

    /**
     * The method is not run and answers a constant, read for its return type: {@code true}, {@code false}, a whole
     * number, {@code null}, {@code empty} (optional, list, set, map, text or array), an enum constant's name, {@code some}, a
     * class and a value for an optional of it, or text.
     */
    public static Action returning(String value) {
        return new Action("returns", value);
    }

    /** The method is not run; a result is the type's default ({@code null}, 0, false). */
    public static Action skip() {
        return new Action("skips", "");
    }

    /**
     * The method throws a runtime exception of this class, made from a message or without argument, or with the arguments
     * of {@code a.b.Type(1,text)}.
     */
    public static Action throwing(String exceptionClass) {
        return new Action("throws", exceptionClass);
    }

    /** The method runs after a pause. */
    public static Action delay(Duration pause) {
        return new Action("delays", Long.toString(pause.toMillis()));
    }

    /** The method runs after its thread has computed for so long without doing anything. */
    public static Action compute(Duration time) {
        return new Action("computes", Long.toString(time.toMillis()));
    }

    /** The method runs after its thread has held so much memory for so long. */
    public static Action holding(int megabytes, Duration time) {
        return new Action("holds", megabytes + "," + time.toMillis());
    }

    /** The method runs and its text ends with this too. */
    public static Action appending(String text) {
        return new Action("appends", text);
    }

    /** The first call runs; every later one is not run and answers what the first one answered, unless that was null. */
    public static Action repeating() {
        return new Action("repeats", "");
    }

    /** The method runs; the clock or instant that it answers is that much later. */
    public static Action shifting(Duration shift) {
        return new Action("shifts", Long.toString(shift.toMillis()));
    }

    /** The method runs; the whole number that it answers is so much larger, the date so many days later. */
    public static Action adding(int more) {
        return new Action("adds", Integer.toString(more));
    }

    /** Every so manieth call is not run and answers that there is nothing: an empty optional, list, set, map or text. */
    public static Action missing(int every) {
        return new Action("misses", Integer.toString(every));
    }

    /** The method runs and its boolean result is turned round. */
    public static Action negate() {
        return new Action("negates", "");
    }
}
