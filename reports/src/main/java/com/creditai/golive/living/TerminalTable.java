package com.creditai.golive.living;

import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.RatchetFall;
import com.creditai.golive.verdict.Status;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The result for a terminal: plain text, at most 120 columns but for the sentences. */
public final class TerminalTable {

    private static final int NEXT_STEPS = 5;

    private TerminalTable() {}

    /** A table by area, what failed or is nearly there with its reason, fallen ratchet criteria, and the verdict. */
    public static String of(GateOutcome outcome) {
        var text = new StringBuilder();
        if (!outcome.criteria().isEmpty()) {
            areas(text, outcome);
            checked(text, outcome);
        }
        outcome.broken().forEach(why -> text.append("  broken  ").append(why).append('\n'));
        for (RatchetFall fall : outcome.ratchet()) {
            text.append("  fell    ")
                    .append(fall.criterion())
                    .append(" stood in the ratchet and is ")
                    .append(fall.why())
                    .append('\n');
        }
        if (!outcome.shortestPathToGo().isEmpty() && outcome.exitCode() != 0) {
            text.append("\nNext:\n");
            outcome.shortestPathToGo().stream()
                    .limit(NEXT_STEPS)
                    .forEach(step -> text.append(
                            String.format(Locale.ROOT, "  %-12s %-16s %s%n", step.id(), step.owner(), step.what())));
        }
        return text.append('\n').append(outcome.sentence()).append('\n').toString();
    }

    /** Of a run of a selection only what was selected, since of all else it tells nothing; and that it is no verdict. */
    public static String ofSelection(GateOutcome outcome) {
        var text = new StringBuilder();
        List<CriterionOutcome> selected = outcome.criteria().stream()
                .filter(each -> each.scenarios().stream().anyMatch(one -> one.attempts() > 0))
                .toList();
        selected.forEach(each -> text.append(line(each)).append('\n'));
        outcome.broken().forEach(why -> text.append("  broken  ").append(why).append('\n'));
        int others = outcome.criteria().size() - selected.size();
        text.append(String.format(Locale.ROOT, "  Nothing of the other %d criteria was selected.%n", others));
        return text.append('\n').append(outcome.sentence()).append('\n').toString();
    }

    private static void areas(StringBuilder text, GateOutcome outcome) {
        text.append(String.format(
                Locale.ROOT,
                "%-16s %8s %8s %8s %8s %10s%n",
                "area",
                "criteria",
                "passed",
                "failed",
                "open",
                "clauses"));
        for (String area : outcome.catalogue().areas()) {
            row(
                    text,
                    area,
                    outcome.criteria().stream()
                            .filter(each -> each.criterion().area().equals(area))
                            .toList());
        }
        row(text, "all", outcome.criteria());
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, List<CriterionOutcome> criteria) {
        long green = criteria.stream().filter(each -> each.status().green()).count();
        long failed =
                criteria.stream().filter(each -> each.status() == Status.FAILED).count();
        int clauses = criteria.stream().mapToInt(each -> each.scope().clauses()).sum();
        int shown = criteria.stream().mapToInt(CriterionOutcome::clausesShown).sum();
        text.append(String.format(
                Locale.ROOT,
                "%-16s %8d %8d %8d %8d %10s%n",
                name,
                criteria.size(),
                green,
                failed,
                criteria.size() - green - failed,
                shown + "/" + clauses));
    }

    /** Every criterion that has a Rule or a result. */
    private static void checked(StringBuilder text, GateOutcome outcome) {
        outcome.criteria().stream()
                .filter(each -> !each.scenarios().isEmpty() || each.status() != Status.UNVERIFIED)
                .forEach(each -> text.append(line(each)).append('\n'));
        long rest = outcome.criteria().stream()
                .filter(each -> each.scenarios().isEmpty() && each.status() == Status.UNVERIFIED)
                .count();
        if (rest > 0) {
            text.append("  ")
                    .append(rest)
                    .append(" more criteria are UNVERIFIED: ")
                    .append(reasons(outcome))
                    .append('\n');
        }
    }

    private static String reasons(GateOutcome outcome) {
        return outcome.criteria().stream()
                .filter(each -> each.scenarios().isEmpty() && each.status() == Status.UNVERIFIED)
                .collect(Collectors.groupingBy(
                        each -> each.reason().map(Reason::word).orElse(""), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** One criterion on one line. */
    public static String line(CriterionOutcome outcome) {
        String reason = outcome.reason().map(each -> " (" + each.word() + ")").orElse("");
        String scope = outcome.scope().whole() ? "" : ", " + outcome.scope().words();
        String proven = outcome.proven() ? ", proven" : "";
        String detail = outcome.detail().isEmpty() || outcome.partial() ? "" : ": " + outcome.detail();
        return String.format(
                Locale.ROOT,
                "  %-10s %-12s %s%s",
                outcome.status(),
                outcome.id(),
                outcome.criterion().title(),
                reason + scope + proven + detail);
    }
}
