package com.creditai.golive.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The goal {@code serenity:check} on what Serenity's own adapter wrote. */
final class SerenityGate implements FieldTool {

    private static final Pattern GOAL = Pattern.compile("serenity-maven-plugin:([^:]+):check");
    private static final Pattern ERROR =
            Pattern.compile("(?m)^\\[ERROR] Failed to execute goal \\S+ [^:]*: (.*?)(?: -> .*)?$");

    private final Path pom;
    private final CucumberGate cucumber;

    /** @param pom that names the plugin */
    SerenityGate(Path pom, CucumberGate cucumber) {
        this.pom = pom;
        this.cucumber = cucumber;
    }

    @Override
    public String name() {
        return "Serenity, `serenity:check`";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("serenity");
        Matcher goal = GOAL.matcher(check(directory, directory).output());
        return goal.find() ? goal.group(1) : "unknown";
    }

    @Override
    public Cell decide(FieldRun run) throws IOException, InterruptedException {
        Path results = cucumber.executed(run).results();
        Path place = results.getParent();
        Command.Ended ended = check(place, results);
        if (ended.exitCode().isEmpty()) {
            return Cell.notMeasured("it did not answer in time");
        }
        if (!ended.output().contains("Checking Serenity test results")) {
            return Cell.notMeasured("its check did not start");
        }
        Matcher error = ERROR.matcher(ended.output());
        return Cell.exited(ended.exitCode().getAsInt(), error.find() ? told(error.group(1), place) : "");
    }

    private static String told(String error, Path directory) {
        return error.replaceFirst("^Execution .* failed: ", "")
                .replace(directory.toString(), "")
                .strip();
    }

    private Command.Ended check(Path directory, Path results) throws IOException, InterruptedException {
        return Command.run(
                directory,
                List.of("mvn", "-B", "-f", pom.toString(), "serenity:check", "-Dserenity.outputDirectory=" + results));
    }
}
