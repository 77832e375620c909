package com.creditai.extraction;

import java.time.Clock;
import java.time.Duration;

/**
 * What reading one document may cost. The three counts together bound the memory: a page's characters are gone when its words
 * are made, and the words stay until the report is read.
 *
 * @param pages most pages that a document may have
 * @param glyphsOfPage most printed characters of one page
 * @param glyphs most printed characters over all pages
 * @param words most printed words over all pages
 * @param time longest time that reading may take; an interrupt ends it, too
 * @param clock tells the time
 */
public record ReadingLimits(int pages, int glyphsOfPage, int glyphs, int words, Duration time, Clock clock) {

    private static final int GLYPHS_OF_PAGE = 150_000;
    private static final int GLYPHS = 2_000_000;
    private static final int WORDS = 500_000;

    public ReadingLimits {
        if (pages < 1 || glyphsOfPage < 1 || glyphs < 1 || words < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Each limit must be more than nothing");
        }
    }

    /** 150,000 characters a page, 2 million characters and 500,000 words in all: a full page of small print has 8,000. */
    public static ReadingLimits of(int pages, Duration time, Clock clock) {
        return new ReadingLimits(pages, GLYPHS_OF_PAGE, GLYPHS, WORDS, time, clock);
    }
}
