package com.creditai.golive.verdict;

import com.creditai.golive.results.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdict in a sentence with its reason. */
final class VerdictSentence {

    private VerdictSentence() {}

    /** @param flakes why the flake budget is not kept; it is among the caps as well */
    static String of(
            Verdict verdict,
            List<CriterionOutcome> criteria,
            List<String> broken,
            List<String> caps,
            Optional<String> flakes) {
        return switch (verdict) {
            case GO ->
                "GO: each of the " + criteria.size() + " criteria is shown, and every check is proven able to fail.";
            case NO_GO -> noGo(criteria);
            case UNDECIDED -> undecided(criteria, caps, flakes);
            case BROKEN ->
                "BROKEN: the gate cannot be trusted. " + broken.get(0)
                        + (broken.size() > 1 ? " (and " + (broken.size() - 1) + " more)" : "");
            case NONE -> "No verdict: only a selection of the checklist was run.";
        };
    }

    private static String noGo(List<CriterionOutcome> criteria) {
        List<String> failed = criteria.stream()
                .filter(outcome -> outcome.status() == Status.FAILED)
                .map(outcome -> outcome.id() + " (" + outcome.criterion().title() + ")")
                .toList();
        return "NO-GO: " + (failed.size() == 1 ? "one criterion fails: " : failed.size() + " criteria fail: ")
                + String.join(", ", failed.subList(0, Math.min(5, failed.size())))
                + (failed.size() > 5 ? " and " + (failed.size() - 5) + " more." : ".");
    }

    private static String undecided(List<CriterionOutcome> criteria, List<String> caps, Optional<String> flakes) {
        List<CriterionOutcome> open =
                criteria.stream().filter(outcome -> !outcome.status().green()).toList();
        if (open.isEmpty()) {
            return "UNDECIDED: everything is shown, but " + String.join(" and ", caps) + ".";
        }
        return "UNDECIDED: nothing failed, but " + open.size() + " of " + criteria.size()
                + " criteria are not verified: " + reasons(open) + "."
                + flakes.map(why -> " Besides, " + why + ".").orElse("");
    }

    private static String reasons(List<CriterionOutcome> open) {
        Map<String, Integer> counts = new TreeMap<>();
        open.forEach(outcome -> counts.merge(
                outcome.reason().map(Reason::word).orElse(outcome.status().name()), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
