package com.creditai.golive.records;

import java.util.Objects;

/**
 * One thing that a record states.
 *
 * @param name as the form of the criterion has it, for instance {@code tested-on}
 * @param value text, number, date ({@code 2026-05-31}), names with commas between them, or the SHA-256 of a file
 */
public record Fact(String name, String value) {

    public Fact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
