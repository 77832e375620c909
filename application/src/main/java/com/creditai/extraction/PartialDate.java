package com.creditai.extraction;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as precise as it was printed: a day, or only a month. A month is never turned into a day; whoever needs a day asks for
 * the earliest and the latest that the text allows. Its text form is {@code 2024-03-15} or {@code 2024-03}.
 */
public sealed interface PartialDate {

    /** The first day that the text allows. */
    LocalDate earliest();

    /** The last day that the text allows. */
    LocalDate latest();

    static PartialDate of(LocalDate day) {
        return new Day(day);
    }

    static PartialDate of(YearMonth month) {
        return new Month(month);
    }

    /**
     * @param iso {@code 2024-03-15} or {@code 2024-03}
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    static PartialDate parse(String iso) {
        return iso.length() > 7 ? of(LocalDate.parse(iso)) : of(YearMonth.parse(iso));
    }

    /** A date printed to the day. */
    record Day(LocalDate date) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return date;
        }

        @Override
        public LocalDate latest() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A date printed to the month. */
    record Month(YearMonth month) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }
}
