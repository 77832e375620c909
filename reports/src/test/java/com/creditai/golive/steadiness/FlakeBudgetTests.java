package com.creditai.golive.steadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlakeBudgetTests {

    @Test
    void isShownBySixHundredAttemptsWithoutAFlakeAndNotByFewer() {
        assertThat(new FlakeBudget(598, 0).objection()).isEmpty();
        assertThat(new FlakeBudget(597, 0).objection().orElseThrow()).contains("1 more attempts");
        assertThat(new FlakeBudget(0, 0).objection().orElseThrow())
                .isEqualTo("the flake budget is not shown yet (0.5 % of attempts may be flakes, 0 of 0 are:"
                        + " 598 more attempts at this rate would show it)");
    }

    @Test
    void isExceededWhenNoNumberOfFurtherAttemptsAtThatRateShowsIt() {
        assertThat(new FlakeBudget(1000, 5).objection().orElseThrow()).contains("is exceeded", "5 of 1000 are");
        assertThat(new FlakeBudget(1000, 4).objection().orElseThrow()).contains("is not shown yet");
        assertThat(new FlakeBudget(3000, 4).objection()).isEmpty();
    }

    @Test
    void countsOfScenariosOnlyThoseThatEverPassed() {
        assertThat(FlakeBudget.of(List.of(new Attempts(10, 0), new Attempts(10, 10), new Attempts(10, 3))))
                .isEqualTo(new FlakeBudget(20, 3));
    }
}
