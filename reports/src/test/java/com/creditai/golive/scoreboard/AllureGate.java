package com.creditai.golive.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The quality gate of Allure 3 on what its own adapter wrote. */
final class AllureGate implements FieldTool {

    private static final Pattern RULE = Pattern.compile("(?m)^.*\u2a2f.*\\s(\\w+)\\s*$");
    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");

    private final List<String> cli;
    private final String name;
    private final CucumberGate cucumber;
    private final List<String> rules;

    /** @param cli the installed npm package's command */
    AllureGate(List<String> cli, String name, CucumberGate cucumber, String... rules) {
        this.cli = List.copyOf(cli);
        this.name = name;
        this.cucumber = cucumber;
        this.rules = List.of(rules);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(cli);
        command.add("--version");
        return Command.run(Files.createTempDirectory("allure"), command)
                .output()
                .strip();
    }

    @Override
    public Cell decide(FieldRun run) throws IOException, InterruptedException {
        Path results = cucumber.executed(run).results();
        List<String> command = new ArrayList<>(cli);
        command.add("quality-gate");
        command.addAll(rules);
        command.addAll(List.of("--environment", run.platform()));
        command.add(results.getFileName().toString());
        Command.Ended ended = Command.run(results.getParent(), command);
        if (ended.exitCode().isEmpty()) {
            return Cell.notMeasured("it did not answer in time");
        }
        int exitCode = ended.exitCode().getAsInt();
        String output = COLOUR.matcher(ended.output()).replaceAll("");
        return exitCode == 0 || output.contains("Quality Gate failed")
                ? Cell.exited(exitCode, broken(output))
                : Cell.notMeasured("it broke: " + output.lines().findFirst().orElse("without a word"));
    }

    private static String broken(String output) {
        return RULE.matcher(output).results().map(rule -> rule.group(1)).collect(Collectors.joining(", "));
    }
}
