package com.creditai.golive.verdict;

import com.creditai.golive.results.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The shortest way to GO: what is red first, then what costs least. */
final class PathToGo {

    private PathToGo() {}

    static List<NextStep> of(List<CriterionOutcome> criteria) {
        return criteria.stream()
                .filter(outcome -> !outcome.status().green())
                .filter(outcome -> !EveryCheckRan.computes(outcome.criterion()))
                .sorted(Comparator.comparingInt(PathToGo::cost)
                        .thenComparing(outcome -> outcome.criterion().level()))
                .map(outcome -> new NextStep(outcome.id(), outcome.criterion().owner(), what(outcome)))
                .toList();
    }

    private static int cost(CriterionOutcome outcome) {
        if (outcome.status() == Status.FAILED) {
            return 0;
        }
        if (outcome.status() == Status.EXPIRED) {
            return 1;
        }
        return switch (outcome.reason().orElse(Reason.NOT_EXECUTED)) {
            case STALE, OTHER_ARTEFACT, FILTERED, TRUNCATED, DRY_RUN -> 2;
            case UNPROVEN -> 3;
            case RETRIED, SET_UP_FAILED, SKIPPED, UNDEFINED, EMPTY_STEP, NO_ASSERTION -> 4;
            case TOO_FEW_SAMPLES, TOOL_MISSING, MACHINE_TOO_SMALL, PLATFORM_MISSING, SOURCE_MISSING -> 5;
            case PARTIAL -> 6;
            case NO_RECORD, REHEARSAL -> 7;
            case NOT_EXECUTED -> outcome.scenarios().isEmpty() ? 8 : 2;
        };
    }

    private static String what(CriterionOutcome outcome) {
        String detail = outcome.detail();
        if (outcome.status() == Status.FAILED) {
            return "Correct what failed: " + detail;
        }
        if (outcome.status() == Status.EXPIRED) {
            return "Renew the signed record: " + detail;
        }
        return switch (outcome.reason().orElse(Reason.NOT_EXECUTED)) {
            case STALE, OTHER_ARTEFACT, FILTERED, TRUNCATED, DRY_RUN -> "Run the whole checklist again: " + detail;
            case UNPROVEN ->
                (outcome.proven() ? "Show that it is steady: " : "Prove that its check can fail: ") + detail;
            case RETRIED -> "Find out why it needed another attempt: " + detail;
            case SET_UP_FAILED, SKIPPED -> "Make it run: " + detail;
            case UNDEFINED, EMPTY_STEP, NO_ASSERTION -> "Finish its steps: " + detail;
            case TOO_FEW_SAMPLES -> "Collect more samples: " + detail;
            case TOOL_MISSING, MACHINE_TOO_SMALL, SOURCE_MISSING -> "Provide what is missing: " + detail;
            case PLATFORM_MISSING ->
                "Run it on " + outcome.criterion().platform().word() + ": " + detail;
            case PARTIAL -> "Show the other clauses: " + detail;
            case NO_RECORD, REHEARSAL -> "Sign a record for this release: " + detail;
            case NOT_EXECUTED ->
                outcome.scenarios().isEmpty()
                        ? "Write its Rule and make it run on "
                                + outcome.criterion().platform().word() + ": "
                                + outcome.criterion().title().toLowerCase(Locale.ROOT)
                        : "Run it: " + detail;
        };
    }
}
