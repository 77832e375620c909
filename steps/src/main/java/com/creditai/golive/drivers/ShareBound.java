package com.creditai.golive.drivers;

import org.apache.commons.math3.distribution.BetaDistribution;

/** The one-sided 95 % confidence bound of a share by Clopper and Pearson. */
public final class ShareBound {

    private static final double RISK = 0.05;
    private static final long STEP = 100;
    private static final long MOST = 1_000_000;

    private ShareBound() {}

    /**
     * The share that is undercut with a probability of at most 5 %.
     *
     * @param right observations that count
     * @param all observations, 0 or more
     */
    public static double lower95(long right, long all) {
        if (all <= 0 || right <= 0) {
            return 0;
        }
        return new BetaDistribution(null, right, (double) all - right + 1).inverseCumulativeProbability(RISK);
    }

    /** How many more observations, all of them right, would show the required share; 0 when it is shown. */
    public static long stillNeeded(long right, long all, double required) {
        long more = 0;
        while (lower95(right + more, all + more) < required && more < MOST) {
            more += STEP;
        }
        return more;
    }
}
