package com.creditai.golive.steadiness;

import com.creditai.golive.statistics.Rates;
import java.util.Locale;

/**
 * How often one scenario was tried and how often it failed.
 *
 * @param made at least 0
 * @param failed of those made
 */
public record Attempts(int made, int failed) {

    /** So many runs, none of which failed, make a new scenario count. */
    public static final int FIRST_RUNS = 10;

    /** Nothing is known. */
    public static final Attempts NONE = new Attempts(0, 0);

    /** What that many runs without a failure show of the rate of failures: a good quarter at most. */
    private static final double SHOWN_BY_FIRST_RUNS = Rates.upperBound(0, FIRST_RUNS, Rates.CONFIDENCE);

    public Attempts {
        if (failed < 0 || made < failed) {
            throw new IllegalArgumentException(failed + " of " + made + " attempts cannot have failed");
        }
    }

    /** Both together. */
    public Attempts plus(Attempts others) {
        return new Attempts(made + others.made, failed + others.failed);
    }

    /** Whether it failed at one time and passed at another, though nobody changed its text. */
    public boolean flaky() {
        return failed > 0 && failed < made;
    }

    /** The share that failed; 0 when nothing is known. */
    public double estimate() {
        return made == 0 ? 0 : (double) failed / made;
    }

    /** The rate of failures is at most this, by Clopper and Pearson with a confidence of 95 %. */
    public double bound() {
        return Rates.upperBound(failed, made, Rates.CONFIDENCE);
    }

    /**
     * How many more runs without a failure make it as sure as {@value #FIRST_RUNS} of which none failed; 0 when it is. A failure
     * is never forgotten: it takes more runs that pass.
     */
    public int missing() {
        int needed = Math.max(FIRST_RUNS, made);
        while (Rates.upperBound(failed, needed, Rates.CONFIDENCE) > SHOWN_BY_FIRST_RUNS) {
            needed++;
        }
        return needed - made;
    }

    /** Such as {@code 1 of 10 failed (10 %, at most 39.4 %)}. */
    public String words() {
        return made == 0
                ? "never tried"
                : failed + " of " + made + " failed (" + percent(estimate()) + ", at most " + percent(bound()) + ")";
    }

    /** A share in percent, with the digits that matter. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.01 ? "%.2f" : "%.1f", 100 * share)
                        .replaceFirst("\\.?0+$", "")
                + " %";
    }
}
