package com.creditai.golive.cli;

import com.creditai.golive.proof.GeneratedResults.Group;
import com.creditai.golive.proof.MutantResult;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what is tried and how long the rest will take. */
final class GeneratedProgress {

    private final PrintStream out;
    private int expected;
    private int tried;
    private long start;

    /** @param expected how many changes will be tried in all at most */
    GeneratedProgress(PrintStream out, int expected) {
        this.out = out;
        this.expected = expected;
    }

    void group(Group group, int chosen, int sample) {
        expected -= sample - chosen;
        start = start == 0 ? System.nanoTime() : start;
        out.printf(
                "%s: %d changes can be made, %d of them lie on no scenario's way, %d are tried%n",
                group.name(), group.found(), group.uncovered().size(), chosen);
    }

    void result(String group, MutantResult result) {
        tried++;
        Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(tried);
        out.printf(
                Locale.ROOT,
                "%-10s %s %s: %s (%d of %d, about %d s left)%n",
                group,
                result.place(),
                result.what(),
                result.outcome().words(),
                tried,
                expected,
                each.multipliedBy(expected - tried).toSeconds());
    }
}
