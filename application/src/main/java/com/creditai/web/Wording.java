package com.creditai.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** How pages write numbers, dates and names. */
final class Wording {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
    private static final int KILO = 1000;

    private Wording() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** A date as precise as it is printed; text that is no ISO date stays as it is. */
    static String date(String iso) {
        try {
            return iso.length() > 7 ? DAY.format(LocalDate.parse(iso)) : MONTH.format(YearMonth.parse(iso));
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }

    /** From one date to another, or the one when both are the same. */
    static String span(String earliest, String latest) {
        return earliest.equals(latest) ? date(earliest) : date(earliest) + " to " + date(latest);
    }

    /** A plain decimal as dollars, such as {@code -$25.00}; text that is no number stays as it is. */
    static String money(String plain) {
        try {
            return new DecimalFormat("$#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
                    .format(new BigDecimal(plain));
        } catch (NumberFormatException notANumber) {
            return plain;
        }
    }

    static String size(long bytes) {
        if (bytes < KILO) {
            return count(bytes, "byte");
        }
        return bytes < KILO * KILO
                ? bytes / KILO + " kB"
                : String.format(Locale.US, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A code such as {@code PROCESSING} or {@code CHARGE_OFF} in words. */
    static String code(String code) {
        if (code.isEmpty()) {
            return code;
        }
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
