package com.creditai.documents.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The threads of documents: one that ticks, and one for each document that is being read. */
final class DocumentThreads implements AutoCloseable {

    /** Each document that is read may take about 100 MB; two fit in the memory that analyses may take together. */
    private static final int READ_AT_ONCE = 2;

    private final ExecutorService reading = Executors.newFixedThreadPool(READ_AT_ONCE, daemons("reading-"));
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(daemons("progress-"));

    ExecutorService reading() {
        return reading;
    }

    /** Runs the work again and again, each time so long after it ended. The work must not throw. */
    void each(Duration pause, Runnable work) {
        var unused = ticker.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        reading.shutdownNow();
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
        factory.setDaemon(true);
        return factory;
    }
}
