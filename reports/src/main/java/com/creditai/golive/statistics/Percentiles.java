package com.creditai.golive.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Bounds of a percentile without any assumption about the distribution, by order statistics: H. A. David, H. N. Nagaraja,
 * "Order Statistics", 3rd edition, section 7.1.
 *
 * <p>The percentile is a share above 0 and below 1 (0.95 for p95), confidence likewise.
 */
public final class Percentiles {

    private Percentiles() {}

    /**
     * The smallest observed value that the true percentile does not exceed, with that confidence.
     *
     * @return empty when there are too few samples for any to be a bound: see {@link #samplesForUpperBound}
     */
    public static OptionalDouble upperBound(double[] samples, double percentile, double confidence) {
        int rank = upperRank(samples.length, percentile, confidence);
        if (rank > samples.length) {
            return OptionalDouble.empty();
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return OptionalDouble.of(sorted[rank - 1]);
    }

    /** The rank, from 1, of the sample that is the bound; one more than there are samples when none is. */
    static int upperRank(int samples, double percentile, double confidence) {
        if (samples == 0) {
            return 1;
        }
        var below = new BinomialDistribution(null, samples, percentile);
        int low = 0;
        int high = samples + 1;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (below.cumulativeProbability(middle - 1) >= confidence) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The fewest samples of which the greatest bounds the percentile from above, for instance 59 for p95 at 95 %. */
    public static int samplesForUpperBound(double percentile, double confidence) {
        return (int) Math.ceil(Math.log(1 - confidence) / Math.log(percentile));
    }
}
