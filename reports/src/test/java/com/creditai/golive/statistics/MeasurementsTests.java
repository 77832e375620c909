package com.creditai.golive.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.results.Measured;
import org.junit.jupiter.api.Test;

class MeasurementsTests {

    @Test
    void aRateIsShownByItsBoundAndNotByItself() {
        assertThat(Measurements.rateAtLeast("field precision", 9_930, 10_000, 0.99)
                        .shown())
                .isTrue();
        Measured close = Measurements.rateAtLeast("field precision", 9_905, 10_000, 0.99);
        assertThat(close.shown()).isFalse();
        assertThat(close.missed()).as("the value itself keeps the limit").isFalse();
        assertThat(close.samplesNeeded()).isPositive();
    }

    @Test
    void aRateThatMissesTheLimitFails() {
        Measured measured = Measurements.rateAtLeast("field recall", 980, 1_000, 0.99);
        assertThat(measured.missed()).isTrue();
        assertThat(measured.samplesNeeded()).isEqualTo(Measurements.NEVER);
    }

    @Test
    void anErrorRateIsJudgedByItsUpperBound() {
        assertThat(Measurements.rateAtMost("errors", 47, 6_000, 0.01).shown()).isTrue();
        assertThat(Measurements.rateAtMost("errors", 48, 6_000, 0.01).shown()).isFalse();
    }

    @Test
    void noTrialShowsNothing() {
        assertThat(Measurements.rateAtLeast("nothing", 0, 0, 0.99).shown()).isFalse();
        assertThat(Measurements.rateAtMost("nothing", 0, 0, 0.01).shown()).isFalse();
    }
}
