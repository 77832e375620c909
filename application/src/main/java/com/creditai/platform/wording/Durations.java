package com.creditai.platform.wording;

import java.time.Duration;

/** Durations as people say them. */
public final class Durations {

    private static final int DAY = 24 * 60 * 60;
    private static final int HOUR = 60 * 60;
    private static final int MINUTE = 60;

    private Durations() {}

    /**
     * The duration in the largest unit of which it is a whole number, such as {@code 90 minutes}; in hours up to the first two
     * days.
     *
     * @param duration in whole seconds; what is below a second is left out
     */
    public static String inWords(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % DAY == 0 && seconds > DAY) {
            return count(seconds / DAY, "day");
        }
        if (seconds % HOUR == 0 && seconds > 0) {
            return count(seconds / HOUR, "hour");
        }
        return seconds % MINUTE == 0 && seconds > 0 ? count(seconds / MINUTE, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
