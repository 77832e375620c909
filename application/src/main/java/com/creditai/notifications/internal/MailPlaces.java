package com.creditai.notifications.internal;

import java.util.concurrent.Semaphore;

/**
 * How many mails may be handed over at once. A mail server that does not answer holds each of them for its time-out; the
 * workers that are left do what needs no mail server.
 */
final class MailPlaces {

    private final Semaphore free;

    private MailPlaces(int places) {
        this.free = new Semaphore(places);
    }

    /** Half of the workers, at least one. */
    static MailPlaces among(int workers) {
        return new MailPlaces(Math.max(1, workers / 2));
    }

    /** Hands a mail over, or answers {@code false} at once when all places are taken. */
    boolean use(Runnable handingOver) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            handingOver.run();
            return true;
        } finally {
            free.release();
        }
    }
}
