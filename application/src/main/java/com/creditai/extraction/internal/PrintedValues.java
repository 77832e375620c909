package com.creditai.extraction.internal;

import com.creditai.extraction.Money;
import com.creditai.extraction.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What printed amounts and dates mean. Text that is neither has no meaning here, and none is guessed. */
final class PrintedValues {

    private static final Pattern MONEY =
            Pattern.compile("(-|\\()?\\$?(-)?(\\d{1,3}(?:,\\d{3})+|\\d{1,13})(\\.\\d{2})?\\)?");
    private static final Pattern NUMERIC = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})\\.? (?:(\\d{1,2}), ?)?(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?((?:19|20)\\d{2})");

    private PrintedValues() {}

    static Optional<Money> money(String text) {
        Matcher matcher = MONEY.matcher(text.replace(" ", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean negative = matcher.group(1) != null || matcher.group(2) != null;
        String cents = matcher.group(4) == null ? "" : matcher.group(4);
        String plain = matcher.group(3).replace(",", "") + cents;
        return Optional.of(Money.of(negative ? "-" + plain : plain));
    }

    static Optional<PartialDate> date(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            boolean hasDay = numeric.group(1) != null;
            String month = hasDay ? numeric.group(1) : numeric.group(2);
            return date(numeric.group(3), Integer.parseInt(month), hasDay ? numeric.group(2) : null);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            String name = named.group(1).toLowerCase(Locale.ROOT).substring(0, 3);
            return date(named.group(3), MONTHS.indexOf(name) + 1, named.group(2));
        }
        return Optional.empty();
    }

    /** The year of a birth date, however it is written. */
    static Optional<Integer> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    private static Optional<PartialDate> date(String year, int month, @Nullable String day) {
        try {
            YearMonth yearMonth = YearMonth.of(Integer.parseInt(year), month);
            return Optional.of(
                    day == null
                            ? PartialDate.of(yearMonth)
                            : PartialDate.of(LocalDate.of(yearMonth.getYear(), month, Integer.parseInt(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
