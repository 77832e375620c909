package com.creditai.golive.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The known word with the fewest typing mistakes from {@code given}; empty when none is near. */
    static Optional<String> to(String given, Collection<String> known) {
        String typed = given.toUpperCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(typed, word.toUpperCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(typed, word.toUpperCase(Locale.ROOT)) <= Math.max(2, word.length() / 2));
    }

    /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
