package com.creditai.extraction;

import java.util.Objects;

/**
 * A value together with the place where it is printed.
 *
 * @param value what the text means
 * @param page 1-based page of the document
 * @param line 1-based line of that page in reading order (lines sorted from top to bottom, words from left to right)
 * @param raw the text exactly as it stands on that line; for text that runs over several lines, the part on that first line
 */
public record Printed<T>(T value, int page, int line, String raw) {
    public Printed {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(raw, "raw");
        if (page < 1 || line < 1) {
            throw new IllegalArgumentException("Pages and lines count from 1: page " + page + ", line " + line);
        }
    }
}
