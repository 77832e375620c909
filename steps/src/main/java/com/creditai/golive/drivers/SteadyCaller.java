package com.creditai.golive.drivers;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Somebody who makes the same call again and again beside what else happens, ten times a second. */
public final class SteadyCaller implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 100;

    private final Supplier<Answer> call;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    private SteadyCaller(Supplier<Answer> call) {
        this.call = call;
    }

    /** Begins to call at once. */
    public static SteadyCaller of(Supplier<Answer> call) {
        SteadyCaller caller = new SteadyCaller(call);
        caller.clock.scheduleWithFixedDelay(caller::once, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        return caller;
    }

    /** How often it was answered so far. */
    public int calls() {
        return calls.get();
    }

    /** The answers without success so far. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The longest wait for an answer so far. */
    public Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void once() {
        long start = System.nanoTime();
        Answer answer = call.get();
        slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        calls.incrementAndGet();
        if (!answer.succeeded()) {
            failures.add(answer.brief() + (answer.status() == 0 ? " " + answer.text() : ""));
        }
    }
}
