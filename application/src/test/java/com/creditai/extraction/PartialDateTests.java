package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTests {

    @Test
    void aMonthKeepsItsPrecisionAndSpansAllItsDays() {
        PartialDate month = PartialDate.parse("2024-02");

        assertThat(month).hasToString("2024-02");
        assertThat(month.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(month.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aDayIsItsOwnEarliestAndLatest() {
        PartialDate day = PartialDate.parse("2024-02-29");

        assertThat(day).hasToString("2024-02-29");
        assertThat(day.earliest()).isEqualTo(day.latest());
    }

    @Test
    void moneyIsExactToTheCentAndRefusesLess() {
        assertThat(Money.of("1234")).hasToString("1234.00").isEqualTo(Money.of("1234.0"));
        assertThat(Money.of("0").isZero()).isTrue();
        assertThatThrownBy(() -> Money.of("0.001")).isInstanceOf(ArithmeticException.class);
    }
}
