package com.creditai.golive.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.results.Measured;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    @Test
    void fiftyNineSamplesAreTheFewestForP95() {
        assertThat(Percentiles.samplesForUpperBound(0.95, 0.95)).isEqualTo(59);
        assertThat(Percentiles.upperRank(59, 0.95, 0.95)).isEqualTo(59);
        assertThat(Percentiles.upperBound(new double[58], 0.95, 0.95))
                .as("58 are too few")
                .isEmpty();
    }

    @Test
    void theMedianOfTwentyIsBoundedByTheFifteenth() {
        assertThat(Percentiles.upperRank(20, 0.5, 0.95))
                .as("P(Bin(20, 1/2) <= 13) = 0.942, <= 14 = 0.979: the table of David and Nagaraja")
                .isEqualTo(15);
    }

    @Test
    void agreesWithTheRateOfSamplesOverTheLimit() {
        assertThat(6000 - Percentiles.upperRank(6000, 0.95, 0.95))
                .as("as many may lie above the bound as Clopper and Pearson allow")
                .isEqualTo((int) Rates.mostFailures(6000, 0.05, 0.95));
    }

    @Test
    void aStreamWithFivePointTwoPercentSlowFailsAndOneWithFourPasses() {
        assertThat(p95(60_000, 0.052).shown()).isFalse();
        assertThat(p95(60_000, 0.04).shown()).isTrue();
    }

    @Test
    void noSampleShowsNothing() {
        Measured measured = Measurements.percentileAtMost("p95", new double[0], 0.95, 2.0);
        assertThat(measured.shown()).isFalse();
        assertThat(measured.missed()).isFalse();
        assertThat(measured.samplesNeeded()).isEqualTo(59);
    }

    private static Measured p95(int requests, double slow) {
        double[] seconds = IntStream.range(0, requests)
                .mapToDouble(i -> i < requests * slow ? 2.4 : 0.3)
                .toArray();
        return Measurements.percentileAtMost("p95", seconds, 0.95, 2.0);
    }

    @Property(tries = 100)
    void theOrderOfSamplesDoesNotMatter(@ForAll @IntRange(min = 59, max = 500) int size, @ForAll long seed) {
        double[] samples = new Random(seed).doubles(size).toArray();
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        assertThat(Percentiles.upperBound(samples, 0.95, 0.95)).isEqualTo(Percentiles.upperBound(sorted, 0.95, 0.95));
    }
}
