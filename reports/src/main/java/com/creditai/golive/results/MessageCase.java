package com.creditai.golive.results;

import java.util.List;

/**
 * One scenario of a run with all its attempts.
 *
 * @param uri as Cucumber wrote it
 * @param line of the example, for an outline that of the row
 */
public record MessageCase(String uri, int line, String name, List<MessageAttempt> attempts) {

    public MessageCase {
        attempts = List.copyOf(attempts);
    }
}
