package com.creditai.documents.internal;

import com.creditai.extraction.Extracted;
import com.creditai.extraction.ReadingRefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Reads a document within a time limit on one of a few threads, so that no more documents than those are in memory at once. A
 * document that has to wait for a thread does not lose its time by that.
 */
final class Reading {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Function<Path, Extracted> reader;
    private final ExecutorService threads;
    private final Duration limit;

    Reading(Function<Path, Extracted> reader, ExecutorService threads, Duration limit) {
        this.reader = reader;
        this.threads = threads;
        this.limit = limit;
    }

    /**
     * @throws TimeoutException when it is not read within the limit; reading it is then interrupted
     * @throws ReadingRefusedException when it is no readable document or holds more than we read
     */
    Extracted read(Path file) throws TimeoutException {
        CountDownLatch started = new CountDownLatch(1);
        Future<Extracted> reading = threads.submit(() -> {
            started.countDown();
            return reader.apply(file);
        });
        try {
            while (!started.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                if (threads.isShutdown()) {
                    throw new CancellationException("the service stops before a document is read");
                }
            }
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service stops while a document is read");
        } catch (ExecutionException e) {
            throw refused(e);
        } finally {
            reading.cancel(true);
        }
    }

    /** A document that is refused says why; anything else is our own fault. */
    private RuntimeException refused(ExecutionException failure) throws TimeoutException {
        if (threads.isShutdown()) {
            // Whatever an interrupted reading says, it says nothing about the document.
            return new CancellationException("the service stops while a document is read");
        }
        if (!(failure.getCause() instanceof ReadingRefusedException refusal)) {
            return new IllegalStateException("the document could not be read", failure);
        }
        if (refusal.reason() == ReadingRefusedException.Reason.TOO_SLOW) {
            throw new TimeoutException(refusal.getMessage());
        }
        return refusal;
    }
}
