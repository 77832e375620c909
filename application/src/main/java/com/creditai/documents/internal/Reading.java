package com.creditai.documents.internal;

import com.creditai.extraction.Extracted;
import com.creditai.extraction.ReadingRefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Reads a document within a time limit, on a thread of its own, so that a document that never ends costs one thread at most. */
final class Reading {

    private final Function<Path, Extracted> reader;
    private final ExecutorService threads;
    private final Duration limit;

    Reading(Function<Path, Extracted> reader, ExecutorService threads, Duration limit) {
        this.reader = reader;
        this.threads = threads;
        this.limit = limit;
    }

    /** @throws TimeoutException when it is not read within the limit; reading it is then interrupted */
    Extracted read(Path file) throws TimeoutException {
        Future<Extracted> reading = threads.submit(() -> reader.apply(file));
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service stops while a document is read");
        } catch (ExecutionException e) {
            return refused(e);
        } finally {
            reading.cancel(true);
        }
    }

    /** A document that cannot be read is no report that we know; anything else is our own fault. */
    private static Extracted refused(ExecutionException failure) throws TimeoutException {
        if (!(failure.getCause() instanceof ReadingRefusedException refusal)) {
            throw new IllegalStateException("the document could not be read", failure);
        }
        if (refusal.reason() == ReadingRefusedException.Reason.TOO_SLOW) {
            throw new TimeoutException(refusal.getMessage());
        }
        return new Extracted.UnknownLayout(List.of());
    }
}
