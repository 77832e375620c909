package com.creditai.golive.catalogue;

/** One separately testable obligation of a criterion, for instance {@code PDF-03.f}. */
public record Clause(String id, String text) {

    /** The criterion that the clause belongs to. */
    public String criterion() {
        return id.substring(0, id.lastIndexOf('.'));
    }
}
