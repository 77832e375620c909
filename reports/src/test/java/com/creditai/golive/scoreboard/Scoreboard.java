package com.creditai.golive.scoreboard;

import com.creditai.golive.corpus.HostileSet;
import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.scoreboard.HostileTable.Field;
import com.creditai.golive.scoreboard.HostileTable.Row;
import com.creditai.golive.scoreboard.ScoreboardPage.Column;
import com.creditai.golive.verdict.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the hostile sets to every gate and writes down what each of them said. */
public final class Scoreboard {

    private final Path work;
    private final String serenityClassPath;
    private final Path serenityPom;

    private Scoreboard(Path work, String serenityClassPath, Path serenityPom) {
        this.work = work;
        this.serenityClassPath = serenityClassPath;
        this.serenityPom = serenityPom;
    }

    /**
     * Exits 0 when everything was measured and this gate refused every set, 1 when not, 3 when it broke.
     *
     * @param arguments an empty folder to work in, the npm package's command, Node, a file with the class path of
     *     Serenity, the pom that names Serenity's plugin, the page to write
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Thread.currentThread().setUncaughtExceptionHandler((thread, broken) -> {
            broken.printStackTrace();
            System.exit(3);
        });
        Path work = Path.of(arguments[0]).toAbsolutePath();
        List<String> allure = List.of(arguments[2], arguments[1]);
        var scoreboard = new Scoreboard(
                work,
                Files.readString(Path.of(arguments[3])).strip(),
                Path.of(arguments[4]).toAbsolutePath());
        List<Column> columns = scoreboard.columns(allure);
        Files.writeString(
                Path.of(arguments[5]),
                ScoreboardPage.write(LocalDate.now(ZoneOffset.UTC), HostileTable.rows(), columns));
        System.exit(isWhole(columns) ? 0 : 1);
    }

    private static boolean isWhole(List<Column> columns) {
        return columns.get(0).cells().values().stream().allMatch(cell -> cell.kind() == Cell.Kind.REFUSES)
                && columns.stream()
                        .flatMap(column -> column.cells().values().stream())
                        .noneMatch(cell -> cell.kind() == Cell.Kind.NOT_MEASURED);
    }

    private List<Column> columns(List<String> allure) throws IOException, InterruptedException {
        List<Row> rows = HostileTable.rows();
        List<Column> columns = new ArrayList<>();
        columns.add(ours());
        for (FieldColumn column : field(allure)) {
            Map<String, Cell> cells = column.cells(rows);
            columns.add(new Column(column.tool().name(), column.tool().version(), cells));
        }
        return columns;
    }

    private Column ours() throws IOException {
        KnownGood good = KnownGood.make(Files.createDirectories(work.resolve("ours")));
        int accepted = Gate.evaluate(good.input(), good.signed()).exitCode();
        if (accepted != 0) {
            throw new IllegalStateException("The good set is refused with exit code " + accepted);
        }
        List<HostileSet> sets = Stream.of(HostileSet.ofResults(), HostileSet.ofPeople())
                .flatMap(List::stream)
                .toList();
        return new Column("CreditAI Go-Live", KnownGood.RELEASE.version(), OurGate.cells(good, sets));
    }

    private List<FieldColumn> field(List<String> allure) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        var cucumber = new CucumberGate(
                classPath,
                "io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm",
                "allure.results.directory",
                work.resolve("cucumber"));
        var serenity = new CucumberGate(
                serenityClassPath,
                "io.cucumber.core.plugin.SerenityReporterParallel",
                "serenity.outputDirectory",
                work.resolve("serenity"));
        String strictest = strictest(cucumber).toString();
        return List.of(
                new FieldColumn(
                        new AllureGate(allure, "Allure, `maxFailures: 0`", cucumber, "--max-failures", "0"),
                        Field.ALLURE),
                new FieldColumn(
                        new AllureGate(allure, "Allure, all rules", cucumber, "--config", strictest), Field.ALLURE),
                new FieldColumn(new SerenityGate(serenityPom, serenity), Field.SERENITY),
                new FieldColumn(cucumber, Field.CUCUMBER));
    }

    /** Every rule of Allure's gate that says something of one run, with as many tests demanded as the good run has. */
    private Path strictest(CucumberGate cucumber) throws IOException, InterruptedException {
        long tests;
        try (Stream<Path> results = Files.list(cucumber.executed(FieldRuns.GOOD).results())) {
            tests = results.filter(each -> each.toString().endsWith("-result.json"))
                    .count();
        }
        Map<String, Object> rules = Map.of(
                "maxFailures",
                0,
                "successRate",
                1,
                "minTestsCount",
                tests,
                "allTestsContainEnv",
                FieldRun.PLATFORM,
                "environmentsTested",
                List.of(FieldRun.PLATFORM));
        return Files.writeString(
                work.resolve("allurerc.json"), Json.write(Map.of("qualityGate", Map.of("rules", List.of(rules)))));
    }
}
