package com.creditai.golive.drivers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller was answered to each operation and page, by its name.
 *
 * @param answers in the order in which they were tried
 */
public record Attempts(Map<String, Answer> answers) {

    public static final String THROUGH = "let through";
    public static final String SIGN_IN_FIRST = "asked to sign in first";
    public static final String ROLE_REFUSED = "the role is refused";
    public static final String NOTHING_THERE = "there is no such thing";

    public static Attempts none() {
        return new Attempts(Map.of());
    }

    /** What came of each, in words. */
    public Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        answers.forEach((name, answer) ->
                outcomes.put(name, Pages.areCalled(name) ? Pages.outcome(answer) : operation(answer)));
        return outcomes;
    }

    /** The answers without what differs between any two of a kind. */
    public Map<String, String> withoutIdentifiers() {
        Map<String, String> plain = new LinkedHashMap<>();
        answers.forEach((name, answer) -> plain.put(name, Operations.withoutIdentifiers(answer)));
        return plain;
    }

    private static String operation(Answer answer) {
        if (answer.succeeded()) {
            return THROUGH;
        }
        return switch (answer.brief()) {
            case "401 unauthenticated" -> SIGN_IN_FIRST;
            case "403 forbidden" -> ROLE_REFUSED;
            case "404 not-found" -> NOTHING_THERE;
            default -> "answered " + answer.brief();
        };
    }
}
