package com.creditai.golive.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTests {

    @ParameterizedTest(name = "{0} of {1} at {2}: {3} to {4}")
    @CsvSource({
        // Two-sided 95 % intervals (one-sided 97.5 %) of R's binom.test
        "0, 10, 0.975, 0.0, 0.3084971",
        "1, 10, 0.975, 0.002528579, 0.4450161",
        "5, 10, 0.975, 0.1870860, 0.8129140",
        "10, 10, 0.975, 0.6915029, 1.0",
        "7, 20, 0.975, 0.1539092, 0.5921885",
    })
    void boundsAreThePublishedOnes(long hits, long trials, double confidence, double lower, double upper) {
        assertThat(Rates.lowerBound(hits, trials, confidence)).isCloseTo(lower, within(1e-6));
        assertThat(Rates.upperBound(hits, trials, confidence)).isCloseTo(upper, within(1e-6));
    }

    @ParameterizedTest(name = "{0} requests allow {2} failures for less than {1}")
    @CsvSource({"6000, 0.01, 47", "6000, 0.001, 1", "18000, 0.01, 157", "18000, 0.001, 10"})
    void allowsExactlySoManyErrors(long requests, double limit, long failures) {
        assertThat(Rates.mostFailures(requests, limit, 0.95)).isEqualTo(failures);
    }

    @ParameterizedTest(name = "at most {1} of {0} over the limit for p95")
    @CsvSource({"6000, 0.0452", "60000, 0.0485"})
    void allowsExactlySuchAShareOverTheLimit(long requests, double share) {
        double allowed = (double) Rates.mostFailures(requests, 0.05, 0.95) / requests;
        assertThat(allowed).isCloseTo(share, within(0.00006));
    }

    @Test
    void twoHundredAndNinetyNineCleanTrialsBoundOnePercentAndOneLessDoesNot() {
        assertThat(Rates.upperBound(0, 299, 0.95)).isLessThan(0.01);
        assertThat(Rates.upperBound(0, 298, 0.95)).isGreaterThan(0.01);
    }

    @Test
    void saysHowManyMoreTrialsAreNeeded() {
        assertThat(Rates.moreTrialsForAtLeast(0, 0, 0.99, 0.95)).hasValue(299);
        assertThat(Rates.moreTrialsForAtLeast(200, 200, 0.99, 0.95)).hasValue(99);
        assertThat(Rates.moreTrialsForAtLeast(300, 300, 0.99, 0.95)).hasValue(0);
        assertThat(Rates.moreTrialsForAtLeast(98, 100, 0.99, 0.95))
                .as("more of what misses never shows it")
                .isEmpty();
    }

    @Test
    void nothingObservedBoundsNothing() {
        assertThat(Rates.lowerBound(0, 0, 0.95)).isZero();
        assertThat(Rates.upperBound(0, 0, 0.95)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoObservation() {
        assertThatThrownBy(() -> Rates.lowerBound(2, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.lowerBound(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void theObservedRateLiesBetweenTheBounds(
            @ForAll @IntRange(min = 1, max = 5000) int trials, @ForAll @IntRange(max = 5000) int some) {
        int hits = some % (trials + 1);
        double rate = (double) hits / trials;
        assertThat(Rates.lowerBound(hits, trials, 0.95)).isLessThanOrEqualTo(rate);
        assertThat(Rates.upperBound(hits, trials, 0.95)).isGreaterThanOrEqualTo(rate);
    }

    @Property(tries = 200)
    void whatIsNeededIsEnoughAndOneLessIsNot(
            @ForAll @IntRange(min = 1, max = 2000) int trials, @ForAll @IntRange(max = 5) int misses) {
        int hits = Math.max(0, trials - misses);
        Rates.moreTrialsForAtLeast(hits, trials, 0.9, 0.95).ifPresent(more -> {
            long all = trials + more;
            long then = (long) Math.floor((double) hits / trials * all);
            assertThat(Rates.lowerBound(then, all, 0.95)).isGreaterThanOrEqualTo(0.9);
        });
    }
}
