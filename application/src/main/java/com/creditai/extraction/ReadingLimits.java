package com.creditai.extraction;

import java.time.Clock;
import java.time.Duration;

/**
 * What reading one document may cost.
 *
 * @param pages most pages that a document may have
 * @param glyphs most printed characters that are kept, over all pages
 * @param time longest time that reading may take; an interrupt ends it, too
 * @param clock tells the time
 */
public record ReadingLimits(int pages, int glyphs, Duration time, Clock clock) {

    public ReadingLimits {
        if (pages < 1 || glyphs < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Each limit must be more than nothing");
        }
    }

    /** 500 pages, 4 million characters, 60 seconds. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(500, 4_000_000, Duration.ofSeconds(60), Clock.systemUTC());
    }
}
