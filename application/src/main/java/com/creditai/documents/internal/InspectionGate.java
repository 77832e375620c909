package com.creditai.documents.internal;

import com.creditai.documents.inspection.InspectionResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets only a few files be looked at at once, in the order of their arrival, so that costly ones cannot take the memory and
 * the processors of everybody else.
 */
final class InspectionGate {

    private final Function<Path, InspectionResult> inspection;
    private final Semaphore places;
    private final int longestQueue;
    private final Duration patience;

    /**
     * @param atOnce how many files are looked at together
     * @param longestQueue how many more may wait for that
     * @param patience how long one waits at most
     */
    InspectionGate(Function<Path, InspectionResult> inspection, int atOnce, int longestQueue, Duration patience) {
        this.inspection = inspection;
        this.places = new Semaphore(atOnce, true);
        this.longestQueue = longestQueue;
        this.patience = patience;
    }

    /** What the inspection says; empty when there was no place in time. */
    Optional<InspectionResult> inspect(Path file) {
        if (places.getQueueLength() >= longestQueue || !placeInTime()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inspection.apply(file));
        } finally {
            places.release();
        }
    }

    private boolean placeInTime() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
