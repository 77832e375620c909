package com.creditai.golive.scoreboard;

import com.creditai.golive.scoreboard.glue.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cucumber-JVM's command line: what it exits with. Its runs leave the results that the others judge. */
final class CucumberGate implements FieldTool {

    private static final String MAIN = "io.cucumber.core.cli.Main";
    private static final String OTHERS = """
            Feature: Files that can be read

              Scenario: A short file is kept
                Given a readable file
                When it is uploaded
                Then it is kept

              Scenario: A long file is kept
                Given a readable file
                When it is uploaded
                Then it is kept
            """;

    private final String classPath;
    private final String plugin;
    private final String resultsProperty;
    private final Path directory;
    private final Map<String, Executed> executed = new HashMap<>();

    /**
     * @param plugin that writes the results
     * @param resultsProperty by which the plugin learns where
     * @param directory in which the runs are left
     */
    CucumberGate(String classPath, String plugin, String resultsProperty, Path directory) {
        this.classPath = classPath;
        this.plugin = plugin;
        this.resultsProperty = resultsProperty;
        this.directory = directory;
    }

    /**
     * A run that is over.
     *
     * @param results what it left, for other gates to read and not to change
     */
    record Executed(Command.Ended ended, Path results) {}

    @Override
    public String name() {
        return "Cucumber-JVM, exit code";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("cucumber");
        return Command.run(place, List.of(java(), "-cp", classPath, MAIN, "--version"))
                .output()
                .lines()
                .reduce((first, last) -> last)
                .orElse("unknown");
    }

    @Override
    public Cell decide(FieldRun run) throws IOException, InterruptedException {
        Command.Ended ended = executed(run).ended();
        return ended.exitCode().isEmpty()
                ? Cell.notMeasured("it did not end in time")
                : Cell.exited(ended.exitCode().getAsInt(), "");
    }

    /** The run, which takes place when it is asked for first. */
    Executed executed(FieldRun run) throws IOException, InterruptedException {
        Executed before = executed.get(run.name());
        if (before != null) {
            return before;
        }
        Path place = Files.createDirectories(directory.resolve(run.name().replaceAll("\\W+", "-")));
        Path results = Files.createDirectories(place.resolve("results"));
        Executed now = new Executed(execute(run, place, results), results);
        run.aftermath().befall(results);
        executed.put(run.name(), now);
        return now;
    }

    private Command.Ended execute(FieldRun run, Path place, Path results) throws IOException, InterruptedException {
        Path features = Files.createDirectories(place.resolve("features"));
        if (!run.victim().isBlank()) {
            Files.writeString(features.resolve("a.feature"), run.victim());
        }
        if (run.others()) {
            Files.writeString(features.resolve("b.feature"), OTHERS);
        }
        Command.Ended first = Command.run(place, command(run, "features", results));
        return switch (run.repeat()) {
            case ONCE -> first;
            case WHAT_FAILED -> Command.run(place, command(run, "@rerun.txt", results));
            case ALL_ANEW -> {
                Files.move(results, place.resolve("thrown-away"));
                Files.createDirectories(results);
                yield Command.run(place, command(run, "features", results));
            }
        };
    }

    private List<String> command(FieldRun run, String what, Path results) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-D" + Defect.PROPERTY + "=" + run.defect(),
                "-D" + Defect.MEMORY + "=tried.txt",
                "-D" + resultsProperty + "=" + results,
                "-Dcurrent.target.version=release-2",
                "-cp",
                classPath,
                MAIN,
                "--plugin",
                plugin,
                "--plugin",
                "rerun:" + (what.startsWith("@") ? "rerun-again.txt" : "rerun.txt"),
                "--glue",
                "com.creditai.golive.scoreboard.glue"));
        command.addAll(run.options());
        command.add(what);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
