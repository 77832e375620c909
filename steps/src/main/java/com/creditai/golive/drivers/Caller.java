package com.creditai.golive.drivers;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who tries operations.
 *
 * @param person empty for a caller who has not signed in
 */
public record Caller(Kind kind, Api api, Optional<Person> person) {

    /** The roles of the service. */
    public enum Kind {
        ANONYMOUS,
        CONSUMER,
        SUPPORT,
        ADMIN;

        /** The kind that words of a feature mean, such as {@code a support person}. */
        public static Kind of(String words) {
            String lower = words.toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (lower.contains(kind.name().toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no caller is '" + words + "'");
        }
    }

    /** The call on behalf of this caller. */
    Answer send(Call call) {
        return api.send(person.map(signedIn -> call.as(signedIn.session())).orElse(call));
    }
}
