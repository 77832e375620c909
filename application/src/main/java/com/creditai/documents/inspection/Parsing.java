package com.creditai.documents.inspection;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Parses one file at a time, because PDFBox holds what it parses, and on a thread of its own, because nothing makes PDFBox
 * stop. A file whose time is over is refused at once; the next one has its turn when the thread of that one has ended.
 */
final class Parsing {

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    /** What is done with a file. */
    @FunctionalInterface
    interface Work {
        int run() throws RefusedException;
    }

    /** @param patience how long a file waits for its turn at most */
    Parsing(Duration patience) {
        this.patience = patience;
    }

    /**
     * The result of the work.
     *
     * @throws RefusedException with the work's reason, or as a bomb when the file's time is over
     * @throws RejectedExecutionException when the file did not have its turn in time
     */
    int within(Bounds bounds, Work work) throws RefusedException {
        awaitTurn(bounds);
        FutureTask<Integer> parsing = new FutureTask<>(() -> {
            try {
                return work.run();
            } finally {
                turn.release();
            }
        });
        Thread thread = new Thread(parsing, "parsing");
        thread.setDaemon(true);
        thread.start();
        return resultOf(parsing, bounds);
    }

    private void awaitTurn(Bounds bounds) {
        long start = System.nanoTime();
        try {
            if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RejectedExecutionException("other files are being parsed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("the service stops while a file waits", e);
        }
        bounds.waited(Duration.ofNanos(System.nanoTime() - start));
    }

    private static int resultOf(FutureTask<Integer> parsing, Bounds bounds) throws RefusedException {
        try {
            return parsing.get(Math.max(0, bounds.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            throw new RefusedException(RefusalReason.BOMB);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("the service stops while a file is parsed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("a file could not be parsed", e);
        }
    }
}
