package com.creditai.documents.internal;

import com.creditai.extraction.Extracted;
import java.nio.file.Path;
import java.time.Duration;
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
            throw new IllegalStateException("the document could not be read", e.getCause());
        } finally {
            reading.cancel(true);
        }
    }
}
