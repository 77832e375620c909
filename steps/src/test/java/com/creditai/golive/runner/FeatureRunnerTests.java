package com.creditai.golive.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.CancellationToken;

class FeatureRunnerTests {

    private static final String FEATURE = """
            Feature: Numbers

              @NUM-01
              Rule: A number stays what it is

                @NUM-01.a
                Example: Right
                  Given a number 2
                  Then it is 2

                @NUM-01.b
                Example: Wrong
                  Given a number 2
                  Then it is 3

                Scenario Outline: Row <n>
                  Given a number <n>
                  Then it is <n>

                  Examples:
                    | n |
                    | 4 |
                    | 5 |

              @NUM-02
              Rule: What cannot be judged is not green

                Example: Set-up
                  Given a broken set-up
                  Then it is 1

                Example: Unjudged
                  Given nothing to judge with
                  Then it is 1

                Example: Undefined
                  Given something that nobody defined
            """;

    @TempDir
    Path folder;

    private Path features;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void writesFeatures() throws IOException {
        features = Files.createDirectories(folder.resolve("a checkout/features"));
        Files.writeString(features.resolve("numbers.feature"), FEATURE);
    }

    @Test
    void countsWhatPassedFailedAndDidNotRun() throws IOException {
        RunSummary summary = run(RunRequest.everything(features, 2, output()));

        assertThat(summary.passed()).isEqualTo(3);
        assertThat(summary.failed()).as("wrong, set-up and undefined").isEqualTo(3);
        assertThat(summary.others()).as("aborted").isEqualTo(1);
        assertThat(summary.failures())
                .containsExactlyInAnyOrder(
                        "features/numbers.feature:12", "features/numbers.feature:28", "features/numbers.feature:36");
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("7 scenarios of 2 criteria")
                .contains("FAILED  features/numbers.feature:12  Wrong")
                .contains("NOT RUN features/numbers.feature:32  Unjudged: [unverified: tool missing] ruler")
                .containsPattern("NUM-01 +red +4 scenarios")
                .doesNotContain("\u001b");
    }

    @Test
    void tellsTheStepAndWhatWasSeenAndWanted() throws IOException {
        Files.writeString(features.resolve("numbers.feature"), """
                Feature: Words

                  @NUM-01
                  Rule: Who reads a failure knows what to look for

                    Example: AssertJ
                      Given a number 2
                      Then it is 3

                    Example: Awaitility
                      Given a number 2
                      Then the mail of jane.roe@example.org is 7 within a moment

                    Example: REST Assured
                      Given a number 404
                      Then an answer has status 200

                    Example: Set-up
                      Given a broken set-up
                """);
        run(RunRequest.everything(features, 1, output()));

        assertThat(told("AssertJ")).containsExactly("step \"it is 3\"", "expected: 3", "but was: 2");
        assertThat(told("Awaitility"))
                .startsWith("step \"the mail of j***@e***.org is 7 within a moment\"")
                .contains("[2, 1]", "to contain:", "[7]", "but could not find the following element(s):")
                .noneMatch(line -> line.contains("example.org"));
        assertThat(told("REST Assured"))
                .containsExactly(
                        "step \"an answer has status 200\"",
                        "1 expectation failed.",
                        "Expected status code <200> but was <404>.");
        assertThat(told("Set-up")).containsExactly("step \"a broken set-up\"", "IllegalStateException: no set-up");
    }

    @Test
    void masksBeforeItCuts() {
        String padding = "x ".repeat(70);
        assertThat(FailureWords.said(padding + "somebody.with.a.long.name@example.org"))
                .singleElement()
                .asString()
                .doesNotContain("somebody");
    }

    /** What stands indented below the line of that scenario. */
    private List<String> told(String name) {
        return shown.toString(StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.startsWith("FAILED ") || !line.endsWith("  " + name))
                .skip(1)
                .takeWhile(line -> line.startsWith("        "))
                .map(String::strip)
                .toList();
    }

    @Test
    void leavesMessagesJunitAndAllureResults() throws IOException {
        Path output = output();
        run(RunRequest.everything(features, 2, output));

        assertThat(Files.readAllLines(output.resolve("messages.ndjson")))
                .hasSizeGreaterThan(20)
                .last()
                .asString()
                .contains("testRunFinished");
        assertThat(output.resolve("junit.xml")).content().contains("tests=\"7\"");
        try (Stream<Path> results = Files.list(output.resolve("allure-results"))) {
            assertThat(results.filter(file -> file.toString().endsWith("-result.json")))
                    .hasSize(7);
        }
    }

    @Test
    void runsOneScenarioByItsLine() throws IOException {
        RunRequest.Place place = new RunRequest.Place(features.resolve("numbers.feature"), 7);
        RunSummary summary = run(RunRequest.everything(features, 1, output()).at(List.of(place)));
        assertThat(summary).isEqualTo(new RunSummary(1, 0, 0, List.of()));
    }

    @Test
    void runsOneCriterionByItsTag() throws IOException {
        RunSummary summary = run(RunRequest.everything(features, 2, output()).tagged(Optional.of("@NUM-01.a")));
        assertThat(summary.found()).isEqualTo(1);
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        RunSummary summary = run(RunRequest.everything(features, 2, output()).tagged(Optional.of("@NOT-09")));
        assertThat(summary.found()).isZero();
    }

    @Test
    void leavesTheRestOutAfterTheFirstFailedAssertionOfASabotageRun() throws IOException {
        RunSummary summary = run(RunRequest.everything(features, 1, output()).forSabotage(true));
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.passed()).isLessThan(3);
    }

    @Test
    void leavesOutWhatWouldWaitForItsTurnInASabotageRun() throws IOException {
        manyRows("it is 2");
        RunSummary noticed = run(RunRequest.everything(features, 2, output()).forSabotage(true));
        assertThat(noticed.failed()).as("those that ran until one noticed").isBetween(1, 4);

        RunSummary whole = run(RunRequest.everything(features, 2, output()).forSabotage(false));
        assertThat(whole.failed()).as("the twin, which nothing ends").isEqualTo(40);
    }

    private void manyRows(String then) throws IOException {
        Files.writeString(
                features.resolve("numbers.feature"),
                "Feature: Many\n  Scenario Outline: Row\n    Given a number <n>\n    Then " + then + "\n"
                        + "    Examples:\n        | n |\n" + "        | 1 |\n".repeat(40));
    }

    @Test
    void leavesOutWhatHasNotBegunWhenItIsStopped() throws IOException {
        manyRows("it is <n>");
        CancellationToken stop = CancellationToken.create();
        Progress stopping = new Progress() {
            @Override
            public void begins(Map<String, Integer> scenariosByCriterion) {}

            @Override
            public void scenarioBegins(String criterion, String name) {}

            @Override
            public void scenarioEnded(Ended scenario) {
                stop.cancel();
            }

            @Override
            public void ends(RunSummary summary) {}
        };
        RunSummary summary = FeatureRunner.withGlue("com.creditai.golive.runner.samples")
                .run(RunRequest.everything(features, 2, output()).untilStopped(), stopping, stop);
        assertThat(summary.passed()).as("those that ran when it was stopped").isBetween(1, 4);
    }

    @Test
    void runsTheRestOfAFeatureInParallelAndWhatWantsToBeAloneAlone() throws IOException {
        Files.writeString(features.resolve("numbers.feature"), """
                Feature: Company

                  @NUM-01
                  Rule: Some want to be alone

                    @NUM-01.a
                    Example: Beside others
                      Given 2 scenarios at once

                    @alone @NUM-01.a
                    Example: Alone
                      Given nobody else

                    @NUM-01.a
                    Example: Beside others
                      Given 2 scenarios at once
                """);
        RunSummary summary = run(RunRequest.everything(features, 3, output()));
        assertThat(summary).isEqualTo(new RunSummary(3, 0, 0, List.of()));
    }

    @Test
    void runsNoMoreAtOnceThanItIsTold() throws IOException {
        StringBuilder feature = new StringBuilder("Feature: Crowd\n\n  @NUM-01\n  Rule: Few at once\n");
        for (int i = 0; i < 12; i++) {
            feature.append("\n    @NUM-01.a\n    Example: One of many\n      Given at most 3 scenarios at once\n");
        }
        Files.writeString(features.resolve("numbers.feature"), feature);
        RunSummary summary = run(RunRequest.everything(features, 3, output()));
        assertThat(summary).isEqualTo(new RunSummary(12, 0, 0, List.of()));
    }

    private Path output() throws IOException {
        return Files.createTempDirectory(folder, "output");
    }

    private RunSummary run(RunRequest request) {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return FeatureRunner.withGlue("com.creditai.golive.runner.samples").run(request, new ProgressLines(out, false));
    }
}
