package com.creditai.golive.scoreboard;

import com.creditai.golive.scoreboard.FieldRun.Repeat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hostile sets of the corpus that can be said as a run of Cucumber, with a defective service where a check looks away. */
final class FieldRuns {

    /** The controls, which every gate must accept and refuse. */
    static final FieldRun GOOD = honest("good");

    static final FieldRun FAILED = honest("failed").withDefect();

    private static final String GIVEN = "Given a protected file";
    private static final String WHEN = "When it is uploaded";
    private static final String THEN = "Then it is refused";

    private static final String OUTLINE = """
            Feature: Files that cannot be read

              Scenario Outline: A protected file is refused
                Given a <kind> file
                When it is uploaded
                Then it is refused

                Examples:
                  | kind |
            """;

    private FieldRuns() {}

    private static FieldRun honest(String name) {
        return FieldRun.of(name, GIVEN, WHEN, THEN);
    }

    private static FieldRun ending(String name, String then) {
        return FieldRun.of(name, GIVEN, WHEN, then).withDefect();
    }

    static Map<String, FieldRun> byName() {
        return List.of(runs(), steps(), results(), people()).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(FieldRun::name, Function.identity()));
    }

    private static List<FieldRun> runs() {
        return List.of(
                GOOD,
                FAILED,
                honest("nothing").withFeature("").alone(),
                honest("without the feature").withFeature("").withDefect(),
                FieldRun.of("no gherkin", GIVEN, WHEN, THEN, "nonsense here").withDefect(),
                honest("outline without rows").withFeature(OUTLINE).withDefect(),
                honest("elsewhere").elsewhere(),
                honest("dry run").with("--dry-run").withDefect(),
                FieldRun.tagged("filtered", "@PDF-03", GIVEN, WHEN, THEN)
                        .with("--tags", "not @PDF-03")
                        .withDefect(),
                honest("broken start").with("--glue", "com.creditai.golive.scoreboard.brokenstart"),
                FieldRun.of("cut off", GIVEN, "When the service ends the process", THEN),
                honest("failed and cut off").withDefect().followedBy("When the service ends the process"),
                ending("retried", "Then it is refused, if not at once").with(Repeat.WHAT_FAILED),
                ending("retried anew", "Then it is refused, if not at once").with(Repeat.ALL_ANEW));
    }

    private static List<FieldRun> steps() {
        return List.of(
                ending("undefined", "Then it is refused politely"),
                ending("pending", "Then it is refused one day"),
                ending("ambiguous", "Then the answer is refused"),
                ending("empty step", "Then nothing of it is kept"),
                ending("asserts nothing", "Then it was refused"),
                ending("never asked", "Then it must be refused"),
                FieldRun.of("without Then", GIVEN, WHEN).withDefect(),
                FieldRun.tagged("failing hook", "@without-environment", GIVEN, WHEN, THEN)
                        .withDefect(),
                FieldRun.of("skipped", "Given a reader that is not installed: not today", WHEN, THEN)
                        .withDefect(),
                FieldRun.of("tool missing", "Given a reader that is not installed: pdftotext is missing", WHEN, THEN)
                        .withDefect());
    }

    private static List<FieldRun> results() {
        return List.of(
                honest("no results").withDefect().then(Aftermath.ALL_GONE),
                honest("half").withDefect().then(Aftermath.HALF_GONE),
                honest("lost").withDefect().then(Aftermath.VICTIM_GONE),
                honest("stale").then(Aftermath.TWO_DAYS_EARLIER),
                honest("ahead").then(Aftermath.TWO_DAYS_LATER),
                honest("truncated").withDefect().then(Aftermath.TRUNCATED),
                honest("empty file").withDefect().then(Aftermath.EMPTIED),
                honest("called failed").then(Aftermath.CALLED_FAILED),
                honest("called passed").withDefect().then(Aftermath.CALLED_PASSED));
    }

    /** Serenity's way of saying that a person tried it. */
    private static List<FieldRun> people() {
        return List.of(
                FieldRun.tagged("manual", "@manual", GIVEN, WHEN, THEN),
                FieldRun.tagged(
                        "manual, another release",
                        "@manual @manual-result:passed @manual-last-tested:release-1",
                        GIVEN,
                        WHEN,
                        THEN),
                FieldRun.tagged("manual, undated", "@manual @manual-result:passed", GIVEN, WHEN, THEN));
    }
}
