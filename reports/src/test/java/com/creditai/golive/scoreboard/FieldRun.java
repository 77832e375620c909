package com.creditai.golive.scoreboard;

import java.util.List;

/**
 * A small run of Cucumber in which something is wrong, the same for every gate of the field.
 *
 * @param victim the feature that is attacked; blank where it is missing
 * @param others whether the two honest scenarios run as well
 * @param defect whether the service keeps what it must refuse
 * @param platform where the run says that it was
 * @param options of Cucumber's command line
 * @param repeat how often and what is run again
 * @param aftermath what happens to the results afterwards
 */
record FieldRun(
        String name,
        String victim,
        boolean others,
        boolean defect,
        String platform,
        List<String> options,
        Repeat repeat,
        Aftermath aftermath) {

    /** The scenario that is attacked, by which its result is found. */
    static final String SCENARIO = "A protected file is refused";

    /** Where every run must have been. */
    static final String PLATFORM = "containers";

    private static final String FEATURE = "Feature: Files that cannot be read\n\n";

    /** What is run again. */
    enum Repeat {
        ONCE,
        /** What failed, and its results are added. */
        WHAT_FAILED,
        /** All of it, and the first results are thrown away. */
        ALL_ANEW
    }

    /** A run of one scenario with these steps beside the honest ones. */
    static FieldRun of(String name, String... steps) {
        return tagged(name, "", steps);
    }

    static FieldRun tagged(String name, String tags, String... steps) {
        String scenario = FEATURE + (tags.isEmpty() ? "" : "  " + tags + "\n") + "  Scenario: " + SCENARIO + "\n    "
                + String.join("\n    ", steps) + "\n";
        return new FieldRun(name, scenario, true, false, PLATFORM, List.of(), Repeat.ONCE, Aftermath.NOTHING);
    }

    FieldRun withFeature(String text) {
        return new FieldRun(name, text, others, defect, platform, options, repeat, aftermath);
    }

    FieldRun followedBy(String... steps) {
        return withFeature(victim + "\n  Scenario: Another one\n    " + String.join("\n    ", steps) + "\n");
    }

    FieldRun alone() {
        return new FieldRun(name, victim, false, defect, platform, options, repeat, aftermath);
    }

    FieldRun withDefect() {
        return new FieldRun(name, victim, others, true, platform, options, repeat, aftermath);
    }

    FieldRun with(String... options) {
        return new FieldRun(name, victim, others, defect, platform, List.of(options), repeat, aftermath);
    }

    FieldRun elsewhere() {
        return new FieldRun(name, victim, others, defect, "embedded", options, repeat, aftermath);
    }

    FieldRun with(Repeat again) {
        return new FieldRun(name, victim, others, defect, platform, options, again, aftermath);
    }

    FieldRun then(Aftermath change) {
        return new FieldRun(name, victim, others, defect, platform, options, repeat, change);
    }
}
