package com.creditai.golive.platform;

import java.time.Duration;
import java.util.SplittableRandom;

/** What goes wrong on a line: each kind can be in force beside the others, on open connections and on new ones. */
public sealed interface LineFault {

    /**
     * Whatever is sent arrives later, in both directions and in order.
     *
     * @param delay the time that it takes at least
     * @param jitter the longest time on top of that, drawn anew for each piece
     * @param seed from which the jitter is drawn
     */
    record Latency(Duration delay, Duration jitter, long seed) implements LineFault {

        /** The same for every piece. */
        public static Latency of(Duration delay) {
            return new Latency(delay, Duration.ZERO, 0);
        }

        /** How late the next piece of a connection is, whose own numbers are the other source of the jitter. */
        long nanos(SplittableRandom connection) {
            double share = new SplittableRandom(seed + connection.nextLong()).nextDouble();
            return delay.toNanos() + (long) (share * jitter.toNanos());
        }
    }

    /** No more than so many bytes a second pass in each direction of a connection, at least 1. */
    record Rate(int bytesPerSecond) implements LineFault {}

    /** Connections are reset: open ones at once, new ones as soon as they are accepted. */
    record Reset() implements LineFault {}

    /**
     * The peer goes without a word: what is sent to it is lost, nothing comes back, and the connection stays open. Open
     * connections lose it at once, new ones after its first words; those that lost it never find it again.
     */
    record HalfOpen() implements LineFault {}

    /**
     * Nothing gets through in either direction, the end of a connection neither. A connection that has lost something is
     * dead when the fault is over.
     *
     * @param accepting whether new connections are accepted, or not even that
     */
    record BlackHole(boolean accepting) implements LineFault {}

    /** The end of a connection is passed on so much later. */
    record SlowClose(Duration delay) implements LineFault {}

    /** Open connections are closed, and new ones as soon as they are accepted. */
    record Cut() implements LineFault {}
}
