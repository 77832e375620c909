package com.creditai.extraction;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * What the status words of each bureau mean in Metro 2 codes. Capital letters, punctuation and spacing do not matter; apart from
 * that the words must be those of the table: words that are not in it are {@link StatusCode#UNKNOWN}, never guessed. Codes 88
 * (claim filed with the government) and 89 (deed in lieu) have no words here, since no consumer report is known to print any: an
 * account of that kind is shown with its words as printed, and no status rule judges it.
 */
public final class StatusTable {

    private static final Map<String, StatusCode> COMMON = Map.ofEntries(
            entry("current", StatusCode.CURRENT),
            entry("30 days late", StatusCode.LATE_30),
            entry("60 days late", StatusCode.LATE_60),
            entry("90 days late", StatusCode.LATE_90),
            entry("120 days late", StatusCode.LATE_120),
            entry("150 days late", StatusCode.LATE_150),
            entry("180 days late", StatusCode.LATE_180),
            entry("180 or more days late", StatusCode.LATE_180),
            entry("collection", StatusCode.COLLECTION),
            entry("charge off", StatusCode.CHARGE_OFF),
            entry("paid charge off", StatusCode.PAID_AFTER_CHARGE_OFF),
            entry("paid collection", StatusCode.PAID_AFTER_COLLECTION),
            entry("paid repossession", StatusCode.PAID_AFTER_REPOSSESSION),
            entry("repossession", StatusCode.REPOSSESSION),
            entry("foreclosure", StatusCode.FORECLOSURE),
            entry("paid voluntary surrender", StatusCode.PAID_AFTER_SURRENDER),
            entry("paid foreclosure started", StatusCode.PAID_AFTER_FORECLOSURE_START),
            entry("voluntary surrender", StatusCode.SURRENDER));

    private static final Map<Bureau, Map<String, StatusCode>> OWN = Map.of(
            Bureau.EQUIFAX,
            Map.ofEntries(
                    entry("pays as agreed", StatusCode.CURRENT),
                    entry("30 days past due", StatusCode.LATE_30),
                    entry("60 days past due", StatusCode.LATE_60),
                    entry("90 days past due", StatusCode.LATE_90),
                    entry("120 days past due", StatusCode.LATE_120),
                    entry("150 days past due", StatusCode.LATE_150),
                    entry("180 days past due", StatusCode.LATE_180),
                    entry("over 180 days past due", StatusCode.LATE_180),
                    entry("180 or more days past due", StatusCode.LATE_180),
                    entry("collection account", StatusCode.COLLECTION),
                    entry("transferred or sold", StatusCode.TRANSFERRED),
                    entry("paid or closed at zero", StatusCode.PAID_OR_CLOSED),
                    entry("paid and closed", StatusCode.PAID_OR_CLOSED),
                    entry("paid or closed account zero balance", StatusCode.PAID_OR_CLOSED)),
            Bureau.EXPERIAN,
            Map.ofEntries(
                    entry("pays as agreed", StatusCode.CURRENT),
                    entry("open never late", StatusCode.CURRENT),
                    entry("open current", StatusCode.CURRENT),
                    entry("past due 30 days", StatusCode.LATE_30),
                    entry("past due 60 days", StatusCode.LATE_60),
                    entry("past due 90 days", StatusCode.LATE_90),
                    entry("past due 120 days", StatusCode.LATE_120),
                    entry("past due 150 days", StatusCode.LATE_150),
                    entry("past due 180 days", StatusCode.LATE_180),
                    entry("collection account", StatusCode.COLLECTION),
                    entry("account charged off", StatusCode.CHARGE_OFF),
                    entry("charged off", StatusCode.CHARGE_OFF),
                    entry("transferred or sold", StatusCode.TRANSFERRED),
                    entry("transferred", StatusCode.TRANSFERRED),
                    entry("paid or closed at zero", StatusCode.PAID_OR_CLOSED),
                    entry("paid closed never late", StatusCode.PAID_OR_CLOSED),
                    entry("paid closed", StatusCode.PAID_OR_CLOSED)));

    private StatusTable() {}

    /** The code that the bureau's printed words stand for, or {@link StatusCode#UNKNOWN}. */
    public static StatusCode codeOf(Bureau bureau, String printedWords) {
        String words = normalised(printedWords);
        StatusCode own = OWN.getOrDefault(bureau, Map.of()).get(words);
        return own != null ? own : COMMON.getOrDefault(words, StatusCode.UNKNOWN);
    }

    private static String normalised(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
