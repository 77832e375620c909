package com.creditai.golive.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.corpus.HostileSet;
import com.creditai.golive.scoreboard.Cell.Kind;
import com.creditai.golive.scoreboard.HostileTable.Field;
import com.creditai.golive.scoreboard.HostileTable.Row;
import com.creditai.golive.scoreboard.ScoreboardPage.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreboardTests {

    private static final Path PAGE = Path.of("..", "docs", "scoreboard.md");
    private static final Row DRY = row("dry run");
    private static final Row UNPROVEN = row("unproven");

    @TempDir
    private Path directory;

    private static Row row(String set) {
        return HostileTable.rows().stream()
                .filter(row -> row.set().equals(set))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> corpus() {
        return Stream.of(HostileSet.ofResults(), HostileSet.ofPeople())
                .flatMap(List::stream)
                .map(HostileSet::name)
                .toList();
    }

    @Test
    void eachHostileSetIsSaidInWordsOnce() {
        assertThat(HostileTable.rows()).extracting(Row::set).containsExactlyInAnyOrderElementsOf(corpus());
        assertThat(HostileTable.rows())
                .allSatisfy(row -> assertThat(row.wrong()).isNotBlank());
    }

    @Test
    void eachRunIsGivenToSomebody() {
        assertThat(HostileTable.rows().stream()
                        .flatMap(row -> row.run().stream())
                        .map(FieldRun::name)
                        .distinct())
                .as("all but the control that is good")
                .hasSize(FieldRuns.byName().size() - 1)
                .doesNotContain("good");
    }

    @Test
    void thePageListsExactlyTheSetsOfTheCorpus() throws IOException {
        List<List<String>> lines = tables(Files.readString(PAGE));
        assertThat(lines)
                .as("run docs/scoreboard/run: the page is older than the corpus")
                .extracting(line -> line.get(0) + ": " + line.get(1))
                .containsExactlyElementsOf(HostileTable.rows().stream()
                        .map(row -> row.set() + ": " + row.wrong())
                        .toList());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).as("a cell a gate").hasSize(7).noneMatch(String::isBlank);
            assertThat(line.get(2)).as("this gate").startsWith("refuses: exit code ");
        });
    }

    @Test
    void thePageSaysWhyASetCannotBeExpressedAsTheTableOfSetsDoes() throws IOException {
        List<List<String>> lines = tables(Files.readString(PAGE));
        for (Row row : HostileTable.rows()) {
            List<String> line = lines.stream()
                    .filter(each -> each.get(0).equals(row.set()))
                    .findFirst()
                    .orElseThrow();
            List<Field> fields = List.of(Field.ALLURE, Field.ALLURE, Field.SERENITY, Field.CUCUMBER);
            for (int i = 0; i < fields.size(); i++) {
                String whyNot = row.whyNot().get(fields.get(i));
                assertThat(line.get(3 + i).equals("cannot be expressed: " + whyNot))
                        .as(row.set() + " and " + fields.get(i))
                        .isEqualTo(whyNot != null);
            }
        }
    }

    /** The cells of the table of sets, which is the last one of the page. */
    private static List<List<String>> tables(String page) {
        List<List<String>> lines = page.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
        int head = lines.stream().map(line -> line.get(0)).toList().indexOf("set");
        return lines.subList(head + 2, lines.size());
    }

    @Test
    void aGateThatAcceptsItsFailedControlIsNotMeasured() throws Exception {
        Map<String, Cell> cells = decided(run -> Cell.exited(0, ""));
        assertThat(cells.get(DRY.set()).kind()).isEqualTo(Kind.NOT_MEASURED);
        assertThat(cells.get(UNPROVEN.set()).kind()).isEqualTo(Kind.CANNOT_BE_EXPRESSED);
    }

    @Test
    void aGateThatRefusesItsGoodControlIsNotMeasured() throws Exception {
        assertThat(decided(run -> Cell.exited(1, "")).get(DRY.set()).kind()).isEqualTo(Kind.NOT_MEASURED);
    }

    @Test
    void aGateWhoseControlsAreRightIsTakenAtItsWord() throws Exception {
        Map<String, Cell> cells = decided(run -> Cell.exited(run.name().equals(FieldRuns.FAILED.name()) ? 1 : 0, ""));
        assertThat(cells.get(DRY.set())).isEqualTo(new Cell(Kind.ACCEPTS, "exit code 0"));
        assertThat(cells).containsOnlyKeys(DRY.set(), UNPROVEN.set());
    }

    @Test
    void aLineHasOneCellAGateAndNoneBreaksTheTable() {
        Column column = new Column(
                "A gate", "1.0", Map.of(DRY.set(), Cell.exited(1, "a | b\nc"), UNPROVEN.set(), Cell.cannot("why")));
        String page = ScoreboardPage.write(LocalDate.EPOCH, List.of(DRY, UNPROVEN), List.of(column));
        assertThat(page)
                .contains("Measured on 1970-01-01")
                .contains("| A gate | 1.0 | 1 | 0 | 1 | 0 |")
                .contains("| dry run | " + DRY.wrong() + " | refuses: exit code 1, a / b c |");
    }

    @Test
    void whatHappensToTheResultsHappensToTheAttackedOne() throws IOException {
        Path other = Files.writeString(
                directory.resolve("a.json"), "{\"name\": \"A short file is kept\", \"stop\": 1764066000000}");
        Path victim = Files.writeString(
                directory.resolve("b.json"),
                "{\"name\": \"" + FieldRun.SCENARIO + "\", \"status\": \"passed\", \"start\": 1764066000000,"
                        + " \"startTime\": \"2026-11-25T10:00:00.5Z[Etc/UTC]\"}");
        Aftermath.CALLED_FAILED.befall(directory);
        Aftermath.TWO_DAYS_EARLIER.befall(directory);
        assertThat(victim)
                .content()
                .contains("\"status\": \"failed\"", "\"start\": 1763893200000", "\"2026-11-23T10:00:00.500Z\"");
        Aftermath.VICTIM_GONE.befall(directory);
        assertThat(victim).doesNotExist();
        assertThat(other).content().isEqualTo("{\"name\": \"A short file is kept\", \"stop\": 1763893200000}");
        assertThatThrownBy(() -> Aftermath.TRUNCATED.befall(directory)).hasMessageContaining("attacked scenario");
    }

    private Map<String, Cell> decided(Function<FieldRun, Cell> gate) throws Exception {
        var tool = new FieldTool() {
            private final List<String> asked = new ArrayList<>();

            @Override
            public String name() {
                return "a gate";
            }

            @Override
            public String version() {
                return "1.0";
            }

            @Override
            public Cell decide(FieldRun run) {
                assertThat(asked).as("each run is given once").doesNotContain(run.name());
                asked.add(run.name());
                return gate.apply(run);
            }
        };
        return new FieldColumn(tool, Field.CUCUMBER).cells(List.of(DRY, UNPROVEN));
    }
}
