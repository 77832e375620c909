package com.creditai.golive.statistics;

import java.util.OptionalLong;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Exact one-sided confidence bounds of a rate: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits
 * illustrated in the case of the binomial", Biometrika 26 (1934).
 *
 * <p>Confidence is a share above 0 and below 1, by default {@value #CONFIDENCE}.
 */
public final class Rates {

    public static final double CONFIDENCE = 0.95;

    /** More samples than this nobody collects for a bound. */
    private static final long MOST_SAMPLES = 1L << 40;

    private Rates() {}

    /** The true rate is at least this, with that confidence; 0 when nothing was observed. */
    public static double lowerBound(long hits, long trials, double confidence) {
        check(hits, trials, confidence);
        return hits == 0
                ? 0
                : new BetaDistribution(hits, trials - hits + 1.0).inverseCumulativeProbability(1 - confidence);
    }

    /** The true rate is at most this, with that confidence; 1 when nothing was observed. */
    public static double upperBound(long hits, long trials, double confidence) {
        check(hits, trials, confidence);
        return hits == trials
                ? 1
                : new BetaDistribution(hits + 1.0, trials - hits).inverseCumulativeProbability(confidence);
    }

    /** The most failures among so many trials with which the failure rate is still shown below the limit; -1 for none. */
    public static long mostFailures(long trials, double limit, double confidence) {
        long low = -1;
        long high = trials;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (upperBound(middle, trials, confidence) < limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many more trials, with hits at the rate seen so far, show a rate of at least the threshold.
     *
     * @return 0 when it is shown already; empty when the rate itself does not reach the threshold, so that more of the
     *     same never will
     */
    public static OptionalLong moreTrialsForAtLeast(long hits, long trials, double threshold, double confidence) {
        if (lowerBound(hits, trials, confidence) >= threshold) {
            return OptionalLong.of(0);
        }
        double rate = trials == 0 ? 1 : (double) hits / trials;
        if (rate <= threshold) {
            return OptionalLong.empty();
        }
        long low = trials;
        long high = Math.max(1, trials);
        while (!shows(rate, high, threshold, confidence)) {
            low = high;
            high *= 2;
            if (high > MOST_SAMPLES) {
                return OptionalLong.empty();
            }
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (shows(rate, middle, threshold, confidence)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high - trials);
    }

    private static boolean shows(double rate, long trials, double threshold, double confidence) {
        return lowerBound((long) Math.floor(rate * trials), trials, confidence) >= threshold;
    }

    private static void check(long hits, long trials, double confidence) {
        if (hits < 0 || trials < hits || confidence <= 0 || confidence >= 1) {
            throw new IllegalArgumentException(hits + " hits of " + trials + " trials at confidence " + confidence
                    + " is no observation of a rate");
        }
    }
}
