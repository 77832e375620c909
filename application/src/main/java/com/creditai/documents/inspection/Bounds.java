package com.creditai.documents.inspection;

import java.time.Duration;

/**
 * Counts what a file costs while it is read and ends the inspection as soon as it costs too much.
 *
 * <p>The limits leave room for 60 scanned pages at 300 dpi stored as inflated images, and are far above what text,
 * fonts and structure of 500 pages need.
 */
final class Bounds {
    static final int MAX_NESTING = 100;
    static final int MAX_PAGE_TREE_DEPTH = 50;

    private static final long MEGABYTE = 1024L * 1024;
    private static final long MAX_STRUCTURE_STREAM = 16 * MEGABYTE;
    private static final long MAX_STREAM = 64 * MEGABYTE;
    private static final long MAX_IMAGE = 128 * MEGABYTE;
    private static final long MAX_TOTAL = 256 * MEGABYTE;
    private static final long MAX_TOTAL_IMAGES = 1024 * MEGABYTE;
    private static final long RATIO_COUNTS_FROM = 8 * MEGABYTE;
    private static final long MAX_RATIO = 300;
    private static final long MAX_OBJECTS = 600_000;
    private static final long MAX_STREAMS = 60_000;
    private static final long MAX_TOKENS = 8_000_000;
    private static final int CLOCK_EVERY = 4096;

    /** What a stream is for decides how large it may become. */
    enum Use {
        STRUCTURE,
        CONTENT,
        IMAGE
    }

    private volatile long deadline;
    private long inflated;
    private long inflatedImages;
    private final ParsedSize parsed = new ParsedSize();
    private long objects;
    private long tokens;
    private long streams;

    Bounds(Duration time) {
        this.deadline = System.nanoTime() + time.toNanos();
    }

    void object() throws RefusedException {
        objects(1);
    }

    void objects(long more) throws RefusedException {
        objects += more;
        if (more < 0 || objects > MAX_OBJECTS) {
            throw new RefusedException(RefusalReason.BOMB);
        }
        parsed.tableEntries(more);
    }

    ParsedSize parsed() {
        return parsed;
    }

    void stream() throws RefusedException {
        streams++;
        if (streams > MAX_STREAMS) {
            throw new RefusedException(RefusalReason.BOMB);
        }
    }

    void token() throws RefusedException {
        tokens++;
        if (tokens > MAX_TOKENS) {
            throw new RefusedException(RefusalReason.BOMB);
        }
        if (tokens % CLOCK_EVERY == 0) {
            clock();
        }
    }

    /** Counts a piece of a stream: {@code ofStream} bytes came out of it so far, from {@code packed} bytes. */
    void inflated(Use use, long piece, long ofStream, long packed) throws RefusedException {
        clock();
        if (use == Use.IMAGE) {
            inflatedImages += piece;
        } else {
            inflated += piece;
        }
        boolean overRatio =
                use != Use.IMAGE && ofStream > RATIO_COUNTS_FROM && ofStream / Math.max(1, packed) > MAX_RATIO;
        if (overRatio || ofStream > limit(use) || inflated > MAX_TOTAL || inflatedImages > MAX_TOTAL_IMAGES) {
            throw new RefusedException(RefusalReason.BOMB);
        }
    }

    /** Time in which the file had to wait for others is not its own. */
    void waited(Duration time) {
        deadline += time.toNanos();
    }

    /** What is left of the time; negative when it is over. */
    Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    void clock() throws RefusedException {
        if (System.nanoTime() - deadline > 0) {
            throw new RefusedException(RefusalReason.BOMB);
        }
    }

    private static long limit(Use use) {
        return switch (use) {
            case STRUCTURE -> MAX_STRUCTURE_STREAM;
            case CONTENT -> MAX_STREAM;
            case IMAGE -> MAX_IMAGE;
        };
    }
}
