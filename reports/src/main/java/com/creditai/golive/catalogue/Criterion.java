package com.creditai.golive.catalogue;

import java.util.List;

/**
 * One line of the checklist.
 *
 * @param id for instance {@code PDF-03}
 * @param statements ids of the brief's statements that it carries; empty for a criterion that goes beyond the brief
 */
public record Criterion(
        String id,
        String title,
        String area,
        String owner,
        Level level,
        EvidenceKind evidence,
        PlatformRule platform,
        String text,
        List<String> statements,
        List<Clause> clauses) {

    public Criterion {
        statements = List.copyOf(statements);
        clauses = List.copyOf(clauses);
    }
}
