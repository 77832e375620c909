package com.creditai.golive.steadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.creditai.golive.statistics.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTests {

    @ParameterizedTest
    @CsvSource({"0,0,10", "1,0,9", "9,0,1", "10,0,0", "500,0,0", "10,1,7", "17,1,0", "16,1,1", "1,1,16"})
    void sayHowManyRunsWithoutAFailureAreMissing(int made, int failed, int missing) {
        assertThat(new Attempts(made, failed).missing()).isEqualTo(missing);
    }

    @Test
    void areNeverAsSureAfterAFailureAsWithout() {
        for (int made = 1; made < 60; made++) {
            for (int failed = 1; failed <= made; failed++) {
                int needed = made + new Attempts(made, failed).missing();
                assertThat(Rates.upperBound(failed, needed, Rates.CONFIDENCE))
                        .as("%d of %d", failed, needed)
                        .isLessThanOrEqualTo(Rates.upperBound(0, 10, Rates.CONFIDENCE));
                assertThat(needed).isGreaterThan(new Attempts(made, failed - 1).missing() + made - 1);
            }
        }
    }

    @Test
    void haveAnEstimateAndTheBoundOfClopperAndPearson() {
        Attempts attempts = new Attempts(10, 1);
        assertThat(attempts.estimate()).isEqualTo(0.1);
        assertThat(attempts.bound()).isCloseTo(0.3942, within(0.0001));
        assertThat(attempts.words()).isEqualTo("1 of 10 failed (10 %, at most 39.4 %)");
        assertThat(new Attempts(2990, 1).words()).isEqualTo("1 of 2990 failed (0.03 %, at most 0.16 %)");
        assertThat(new Attempts(10, 0).words()).isEqualTo("0 of 10 failed (0 %, at most 25.9 %)");
        assertThat(new Attempts(3, 3).words()).isEqualTo("3 of 3 failed (100 %, at most 100 %)");
        assertThat(Attempts.NONE.words()).isEqualTo("never tried");
        assertThat(Attempts.NONE.bound()).isEqualTo(1);
    }

    @Test
    void areFlakyOnlyWhenTheyFailedAndPassed() {
        assertThat(new Attempts(10, 1).flaky()).isTrue();
        assertThat(new Attempts(10, 0).flaky()).isFalse();
        assertThat(new Attempts(10, 10).flaky()).isFalse();
    }

    @Test
    void cannotHaveFailedMoreOftenThanTheyWereMade() {
        assertThatThrownBy(() -> new Attempts(1, 2)).hasMessageContaining("2 of 1");
        assertThatThrownBy(() -> new Attempts(1, -1)).hasMessageContaining("-1 of 1");
    }
}
