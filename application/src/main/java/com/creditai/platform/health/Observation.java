package com.creditai.platform.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of a dependency when it was asked last.
 *
 * @param up whether it worked
 * @param latency how long it took to answer or to fail, at most the time that a check may take
 * @param lastSuccess when this instance last saw it work; empty when it never has
 */
record Observation(boolean up, Duration latency, Optional<Instant> lastSuccess) {

    static final Observation NONE = new Observation(false, Duration.ZERO, Optional.empty());

    static Observation success(Duration latency, Instant now) {
        return new Observation(true, latency, Optional.of(now));
    }

    /** The dependency failed after this one was made. */
    Observation thenFailed(Duration after) {
        return new Observation(false, after, lastSuccess);
    }
}
