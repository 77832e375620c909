package com.creditai.analysis;

import com.creditai.extraction.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.UnaryOperator;

/** The days between which a day must lie; both ends are the same where it is known exactly. */
public record DateRange(LocalDate earliest, LocalDate latest) {
    public DateRange {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("A range starts before it ends: " + earliest + " to " + latest);
        }
    }

    /**
     * When a collection or charge-off with this first delinquency becomes obsolete: 180 days and then seven years later (15 USC
     * 1681c(c)(1)). First delinquency in March 2021 gives 2028-08-28 to 2028-09-27.
     */
    static DateRange obsoleteFrom(PartialDate firstDelinquency) {
        return shifted(firstDelinquency, day -> day.plusDays(180).plus(SEVEN_YEARS));
    }

    /** When the bureaus in practice take the item off: seven years after the first delinquency. */
    static DateRange bureauPractice(PartialDate firstDelinquency) {
        return shifted(firstDelinquency, day -> day.plus(SEVEN_YEARS));
    }

    private static DateRange shifted(PartialDate date, UnaryOperator<LocalDate> shift) {
        return new DateRange(shift.apply(date.earliest()), shift.apply(date.latest()));
    }

    /** The range in words: a day, or two days joined by "to". */
    String inWords() {
        return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
    }

    private static final Period SEVEN_YEARS = Period.ofYears(7);
}
