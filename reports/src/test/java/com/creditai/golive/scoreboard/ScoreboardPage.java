package com.creditai.golive.scoreboard;

import com.creditai.golive.scoreboard.Cell.Kind;
import com.creditai.golive.scoreboard.HostileTable.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/scoreboard.md}. */
final class ScoreboardPage {

    private static final String HEAD = """
            # Scoreboard: who notices

            Results that must not count, given to the gate of this repository and to gates of the field. Each line is a
            good result with one thing wrong. Before it was given anything, each gate accepted the good result and refused
            one in which a scenario plainly failed; a gate that does not is shown as not measured.

            Written by `docs/scoreboard/run`, which installs what it needs and runs everything anew; nothing here is
            written by hand. Measured on %s.

            The gates of the field judge what their own adapters for Cucumber wrote of the same small run: three scenarios,
            of which one is attacked. Where a check looks away or its result is lost, the service had the defect that the
            check is for. What a gate has no way of being told is "cannot be expressed", which is neither for it nor
            against it. Each gate is asked alone: who uses Allure or Serenity also sees the exit code of Cucumber. Allure's
            adapter and Cucumber have the versions of `pom.xml`; Serenity brings its own Cucumber.

            "Allure, all rules" has every rule of its gate that says something of one run: no failure, a success rate of 1,
            as many tests as the good result has, and the one environment in which they must have run.

            """;

    private ScoreboardPage() {}

    /**
     * One gate.
     *
     * @param cells by set
     */
    record Column(String name, String version, Map<String, Cell> cells) {}

    static String write(LocalDate date, List<Row> rows, List<Column> columns) {
        return HEAD.formatted(date) + summary(columns) + "\n" + sets(rows, columns);
    }

    private static String summary(List<Column> columns) {
        String counted = columns.stream()
                .map(column -> line(Stream.concat(
                        Stream.of(column.name(), column.version()),
                        Stream.of(Kind.REFUSES, Kind.ACCEPTS, Kind.CANNOT_BE_EXPRESSED, Kind.NOT_MEASURED)
                                .map(kind -> count(column, kind)))))
                .collect(Collectors.joining());
        return line(Stream.of("gate", "version", "refuses", "accepts", "cannot be expressed", "not measured"))
                + line(Stream.of("---", "---", "---", "---", "---", "---"))
                + counted;
    }

    private static String count(Column column, Kind kind) {
        return String.valueOf(column.cells().values().stream()
                .filter(cell -> cell.kind() == kind)
                .count());
    }

    private static String sets(List<Row> rows, List<Column> columns) {
        Stream<String> heads = Stream.concat(
                Stream.of("set", "what somebody did wrong"), columns.stream().map(Column::name));
        String lines = rows.stream()
                .map(row -> line(Stream.concat(
                        Stream.of(row.set(), row.wrong()),
                        columns.stream()
                                .map(column -> column.cells().get(row.set()).text()))))
                .collect(Collectors.joining());
        return line(heads)
                + line(Stream.concat(Stream.of("---", "---"), columns.stream().map(column -> "---")))
                + lines;
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
