package com.creditai.golive.cli;

import com.creditai.golive.proof.GeneratedResults;
import com.creditai.golive.proof.GeneratedResults.Group;
import com.creditai.golive.proof.MutantResult;
import com.creditai.golive.proof.MutantResult.Outcome;
import java.util.Locale;

/** The results of a campaign for a terminal: counts by package, then whatever was not killed with its place. */
final class GeneratedTable {

    private GeneratedTable() {}

    static String of(GeneratedResults results) {
        StringBuilder text = new StringBuilder(
                "\nPackage     Possible  Uncovered  Tried  Killed  Survived  No Then  Late  Not met  Doubt  Rate   At least\n");
        results.groups().forEach(group -> text.append(row(group)));
        text.append(row(results.all()));
        text.append("\nNot killed:\n");
        results.groups().forEach(group -> group.notKilled().forEach(result -> text.append(line(result))));
        return text.append("Seed ")
                .append(results.seed())
                .append("; at least: with 95 % confidence. All of it: .golive/")
                .append(GeneratedResults.FILE)
                .toString();
    }

    private static String row(Group group) {
        return String.format(
                Locale.ROOT,
                "%-11s %-9d %-10d %-6d %-7d %-9d %-8d %-5d %-8d %-6d %-6s %.0f %%%n",
                group.name(),
                group.found(),
                group.uncovered().size(),
                group.results().size(),
                group.count(Outcome.KILLED),
                group.count(Outcome.SURVIVED),
                group.count(Outcome.ERROR),
                group.count(Outcome.TIMED_OUT),
                group.count(Outcome.NOT_APPLIED),
                group.count(Outcome.DOUBTFUL),
                String.format(Locale.ROOT, "%.0f %%", 100 * group.rate()),
                100 * group.lowerBound());
    }

    private static String line(MutantResult result) {
        return String.format(
                "  %s:%d %s %s: %s after %d of %d scenarios, %s%n",
                result.source(),
                result.line(),
                result.place(),
                result.what(),
                result.outcome().words(),
                result.ran(),
                result.covering(),
                result.reason());
    }
}
