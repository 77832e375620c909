package com.creditai.golive.drivers;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for something to become visible, and leaves the judgement to the step. */
public final class Waiting {

    private static final Duration EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Looks again and again until what is seen is {@code enough}, at most for {@code atMost}.
     *
     * @return what was seen last; the caller asserts on it, so that a time-out fails as an assertion about the system
     */
    public static <T> T until(Duration atMost, Supplier<T> look, Predicate<T> enough) {
        T first = look.get();
        if (enough.test(first)) {
            return first;
        }
        AtomicReference<T> last = new AtomicReference<>(first);
        try {
            Awaitility.await("the system shows what is expected")
                    // A stand-in's thread may well lose its peer when an instance is killed: that says nothing here.
                    .dontCatchUncaughtExceptions()
                    .pollDelay(EVERY)
                    .pollInterval(EVERY)
                    .atMost(atMost)
                    .until(() -> {
                        T seen = look.get();
                        last.set(seen);
                        return enough.test(seen);
                    });
        } catch (ConditionTimeoutException e) {
            // The step asserts on what was seen last: its reason says more than a time-out.
            return Objects.requireNonNull(last.get());
        }
        return Objects.requireNonNull(last.get());
    }
}
