package com.creditai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.extraction.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTests {

    @ParameterizedTest(name = "{0}: obsolete from {1} to {2}, in practice {3} to {4}")
    @CsvSource({
        "2021-03,    2028-08-28, 2028-09-27, 2028-03-01, 2028-03-31",
        "2021-03-15, 2028-09-11, 2028-09-11, 2028-03-15, 2028-03-15",
        "2016-02,    2023-07-30, 2023-08-27, 2023-02-01, 2023-02-28",
        "2016-02-29, 2023-08-27, 2023-08-27, 2023-02-28, 2023-02-28",
        "2015-09-02, 2023-02-28, 2023-02-28, 2022-09-02, 2022-09-02",
        "1997-01,    2004-06-30, 2004-07-30, 2004-01-01, 2004-01-31"
    })
    void agreesWithHandWorkedExamples(String first, LocalDate from, LocalDate to, LocalDate early, LocalDate late) {
        PartialDate firstDelinquency = PartialDate.parse(first);

        assertThat(DateRange.obsoleteFrom(firstDelinquency)).as("by law").isEqualTo(new DateRange(from, to));
        assertThat(DateRange.bureauPractice(firstDelinquency)).as("in practice").isEqualTo(new DateRange(early, late));
    }

    @Property
    void everyDayOfTheMonthLiesInTheMonthsRange(
            @ForAll @IntRange(min = 1950, max = 2100) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        YearMonth printed = YearMonth.of(year, month);
        DateRange range = DateRange.obsoleteFrom(PartialDate.of(printed));

        for (int day = 1; day <= printed.lengthOfMonth(); day++) {
            DateRange exact = DateRange.obsoleteFrom(PartialDate.of(printed.atDay(day)));
            assertThat(exact.earliest()).as("a day gives a day").isEqualTo(exact.latest());
            assertThat(exact.earliest()).as("%s-%d", printed, day).isBetween(range.earliest(), range.latest());
        }
        assertThat(ChronoUnit.DAYS.between(range.earliest(), range.latest()))
                .as("length of the range for %s, one day off at most where a leap day lies in between", printed)
                .isBetween(printed.lengthOfMonth() - 2L, (long) printed.lengthOfMonth());
    }

    @Property
    void theLawGivesAboutHalfAYearMoreThanThePractice(
            @ForAll @IntRange(min = 1950, max = 2100) int year, @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        PartialDate first = PartialDate.of(LocalDate.ofYearDay(year, dayOfYear));

        assertThat(ChronoUnit.DAYS.between(
                        DateRange.bureauPractice(first).earliest(),
                        DateRange.obsoleteFrom(first).earliest()))
                .as("days between practice and law for %s", first)
                .isBetween(179L, 181L);
    }

    @Test
    void refusesARangeThatEndsBeforeItStarts() {
        LocalDate day = LocalDate.of(2024, 1, 2);

        assertThatThrownBy(() -> new DateRange(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new DateRange(day, day).inWords()).isEqualTo("2024-01-02");
    }
}
