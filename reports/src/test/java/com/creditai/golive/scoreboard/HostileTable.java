package com.creditai.golive.scoreboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each hostile set is in words, and how it is said to the gates of the field. */
final class HostileTable {

    private HostileTable() {}

    /** The gates of the field, by the column that says why a set cannot be said to them. */
    enum Field {
        ALLURE,
        SERENITY,
        CUCUMBER
    }

    /**
     * One set.
     *
     * @param wrong what somebody did wrong
     * @param run how it is said as a run
     * @param whyNot by gate, why it cannot be said to it; a gate that is not here is given the run
     */
    record Row(String set, String wrong, Optional<FieldRun> run, Map<Field, String> whyNot) {}

    static List<Row> rows() {
        Map<String, FieldRun> runs = FieldRuns.byName();
        Map<String, String> reasons = new HashMap<>();
        lines("why-not.psv").forEach(cells -> reasons.put(cells.get(0), cells.get(1)));
        return lines("hostile-sets.psv").stream()
                .map(cells -> row(cells, runs, reasons))
                .toList();
    }

    private static Row row(List<String> cells, Map<String, FieldRun> runs, Map<String, String> reasons) {
        Optional<FieldRun> run = cells.get(2).isBlank()
                ? Optional.empty()
                : Optional.of(Objects.requireNonNull(runs.get(cells.get(2)), cells.get(2)));
        Map<Field, String> whyNot = new HashMap<>();
        for (Field field : Field.values()) {
            String code = cells.get(3 + field.ordinal());
            if (!code.isBlank()) {
                whyNot.put(field, Objects.requireNonNull(reasons.get(code), code));
            } else if (run.isEmpty()) {
                throw new IllegalStateException("Nothing says how " + cells.get(0) + " is given to " + field);
            }
        }
        return new Row(cells.get(0), cells.get(1), run, whyNot);
    }

    private static List<List<String>> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(HostileTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
