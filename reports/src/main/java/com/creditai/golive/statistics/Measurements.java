package com.creditai.golive.statistics;

import com.creditai.golive.results.Measured;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Makes measured numbers with their 95 % bounds: what a step attaches and asserts by {@link Measured#shown}. */
public final class Measurements {

    /** Stands for "no number of samples like these would do". */
    public static final long NEVER = Long.MAX_VALUE;

    private Measurements() {}

    /** A rate that must be shown to be at least the threshold, for instance field precision. */
    public static Measured rateAtLeast(String name, long hits, long trials, double threshold) {
        if (trials == 0) {
            return new Measured(
                    name,
                    0,
                    0,
                    threshold,
                    true,
                    0,
                    most(Rates.moreTrialsForAtLeast(0, 0, threshold, Rates.CONFIDENCE)));
        }
        OptionalLong more = Rates.moreTrialsForAtLeast(hits, trials, threshold, Rates.CONFIDENCE);
        return new Measured(
                name,
                (double) hits / trials,
                Rates.lowerBound(hits, trials, Rates.CONFIDENCE),
                threshold,
                true,
                trials,
                most(more));
    }

    /** A rate that must be shown to stay at or below the threshold, for instance errors. */
    public static Measured rateAtMost(String name, long hits, long trials, double threshold) {
        if (trials == 0) {
            return new Measured(
                    name,
                    1,
                    1,
                    threshold,
                    false,
                    0,
                    most(Rates.moreTrialsForAtLeast(0, 0, 1 - threshold, Rates.CONFIDENCE)));
        }
        OptionalLong more = Rates.moreTrialsForAtLeast(trials - hits, trials, 1 - threshold, Rates.CONFIDENCE);
        return new Measured(
                name,
                (double) hits / trials,
                Rates.upperBound(hits, trials, Rates.CONFIDENCE),
                threshold,
                false,
                trials,
                most(more));
    }

    /** A percentile that must be shown to stay at or below the threshold, in the samples' own unit. */
    public static Measured percentileAtMost(String name, double[] samples, double percentile, double threshold) {
        OptionalDouble bound = Percentiles.upperBound(samples, percentile, Rates.CONFIDENCE);
        long within = Arrays.stream(samples).filter(each -> each <= threshold).count();
        long more = most(Rates.moreTrialsForAtLeast(within, samples.length, percentile, Rates.CONFIDENCE));
        double value = samples.length == 0 ? Double.POSITIVE_INFINITY : nearestRank(samples, percentile);
        return new Measured(
                name, value, bound.orElse(Double.POSITIVE_INFINITY), threshold, false, samples.length, more);
    }

    private static double nearestRank(double[] samples, double percentile) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percentile * sorted.length) - 1)];
    }

    private static long most(OptionalLong more) {
        return more.orElse(NEVER);
    }
}
