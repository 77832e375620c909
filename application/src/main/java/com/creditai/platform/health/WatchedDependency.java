package com.creditai.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One dependency and what is known of it. However many people look, it is asked at most once in three seconds and never again
 * while it still owes an answer; whoever looks waits four seconds at most.
 */
final class WatchedDependency {

    static final Duration FRESH = Duration.ofSeconds(3);
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(WatchedDependency.class);

    private final Dependency dependency;
    private final ExecutorService threads;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private Observation last = Observation.NONE;
    private Optional<Future<Observation>> running = Optional.empty();
    private Optional<Long> judged = Optional.empty();
    private long began;

    WatchedDependency(Dependency dependency, ExecutorService threads, Clock clock, LongSupplier nanoTime) {
        this.dependency = dependency;
        this.threads = threads;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    Dependency dependency() {
        return dependency;
    }

    /** Asks the dependency unless that was done a moment ago or is still being done. */
    synchronized void begin() {
        boolean unanswered = running.filter(check -> !check.isDone()).isPresent();
        if (!unanswered && !isFresh()) {
            began = nanoTime.getAsLong();
            running = Optional.of(threads.submit(this::ask));
        }
    }

    /** What is known of it, once it has answered or has had its time. */
    synchronized Observation seen() {
        running.filter(check -> !isFresh()).ifPresent(check -> {
            judge(check);
            judged = Optional.of(nanoTime.getAsLong());
            if (check.isDone()) {
                // It has become old by the next time that it is looked at, and says nothing of that time.
                running = Optional.empty();
            }
        });
        return last;
    }

    private Observation ask() throws Exception {
        long start = nanoTime.getAsLong();
        dependency.check().run();
        return Observation.success(since(start), clock.instant());
    }

    private void judge(Future<Observation> check) {
        try {
            Duration left = PATIENCE.minus(since(began));
            succeeded(check.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            failed(e);
        } catch (TimeoutException | CancellationException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(e);
        }
    }

    private void succeeded(Observation seen) {
        if (!last.up()) {
            log.info("The dependency {} is up", dependency.name());
        }
        last = seen;
    }

    private void failed(Throwable reason) {
        if (last.up() || last.lastSuccess().isEmpty()) {
            log.warn("The dependency {} is down", dependency.name(), reason);
        }
        Duration took = since(began);
        last = last.thenFailed(took.compareTo(PATIENCE) > 0 ? PATIENCE : took);
    }

    private boolean isFresh() {
        return judged.filter(then -> since(then).compareTo(FRESH) < 0).isPresent();
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanoTime.getAsLong() - then);
    }
}
