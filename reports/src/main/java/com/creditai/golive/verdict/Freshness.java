package com.creditai.golive.verdict;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How old results may be, by criterion: {@code features/tiers.psv} (id, tier, hours), by default commit and 24. */
final class Freshness {

    static final String FILE = "features/tiers.psv";

    private static final long DEFAULT_HOURS = 24;
    /** A year. */
    private static final long MOST_HOURS = 8_784;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Map<String, Long> hours;

    private Freshness(Map<String, Long> hours) {
        this.hours = hours;
    }

    static Freshness read(EvidenceFiles files) {
        var hours = new HashMap<String, Long>();
        files.text(FILE)
                .ifPresent(text -> text.lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("\\|", -1))
                        .forEach(cells -> hours.put(cells[0], hours(cells))));
        return new Freshness(hours);
    }

    private static long hours(String[] cells) {
        try {
            long hours = Long.parseLong(cells[2]);
            if (hours < 1 || hours > MOST_HOURS) {
                throw new BrokenGateException("The gate is broken: " + FILE + " says " + hours + " hours for "
                        + cells[0] + "; 1 to " + MOST_HOURS + " are possible.");
            }
            return hours;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BrokenGateException(
                    "The gate is broken: " + FILE + " has no hours in the line of " + cells[0] + ".", e);
        }
    }

    long hours(String criterion) {
        return hours.getOrDefault(criterion, DEFAULT_HOURS);
    }

    /** Whether results from then count now; those of the future never do. */
    boolean fresh(String criterion, Instant then, Instant now) {
        return !then.isAfter(now.plus(CLOCKS_DIFFER))
                && !then.plus(Duration.ofHours(hours(criterion))).isBefore(now);
    }
}
