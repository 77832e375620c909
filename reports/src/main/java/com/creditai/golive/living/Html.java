package com.creditai.golive.living;

import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Status;
import java.util.Locale;
import java.util.Optional;

/** Small pieces of the page; whatever comes from outside goes through {@link #text}. */
final class Html {

    private Html() {}

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String chip(Status status, Optional<Reason> reason) {
        String words = status
                + reason.filter(why -> status == Status.UNVERIFIED)
                        .map(why -> " (" + why.word() + ")")
                        .orElse("");
        return chip(tone(status, reason), words);
    }

    /** The state alone: the reason stands beside it in words. */
    static String chip(CriterionOutcome outcome) {
        return chip(
                tone(outcome.status(), outcome.reason()),
                outcome.partial() ? "PARTIAL" : outcome.status().name());
    }

    static String chip(String tone, String words) {
        return "<span class=\"chip " + tone + "\">" + text(words) + "</span>";
    }

    static String tone(Status status, Optional<Reason> reason) {
        return switch (status) {
            case PASSED, ATTESTED -> "ok";
            case FAILED, EXPIRED -> "bad";
            case WAIVED -> "wave";
            case UNVERIFIED -> reason.filter(Reason.NOT_EXECUTED::equals).isPresent() ? "" : "open";
        };
    }

    static String link(String criterion) {
        return "<a href=\"#" + text(criterion) + "\">" + text(criterion) + "</a>";
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
    }

    static String bar(int all, int passed, int partial, int failed) {
        if (all == 0) {
            return "";
        }
        return "<span class=\"bar\" aria-hidden=\"true\">" + slice("ok", passed, all) + slice("part", partial, all)
                + slice("bad", failed, all) + "</span>";
    }

    private static String slice(String tone, int part, int all) {
        return part == 0
                ? ""
                : "<i class=\"" + tone + "\" style=\"width:" + String.format(Locale.ROOT, "%.1f", 100.0 * part / all)
                        + "%\"></i>";
    }
}
