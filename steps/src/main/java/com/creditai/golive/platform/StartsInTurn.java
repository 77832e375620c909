package com.creditai.golive.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Starts instances one after another: a start uses all of two cores, and of several at once each takes as long as all. */
final class StartsInTurn {

    private static final int CORES_OF_A_START = 2;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / CORES_OF_A_START), true);

    /**
     * Launches an instance when it is its turn, and answers it when it is ready.
     *
     * @throws PlatformException when it is not ready within {@code atMost}; it is killed then
     */
    JvmService next(Supplier<JvmService> launch, Duration atMost) {
        turns.acquireUninterruptibly();
        try {
            JvmService instance = launch.get();
            awaitReady(instance, atMost);
            return instance;
        } finally {
            turns.release();
        }
    }

    private static void awaitReady(JvmService instance, Duration atMost) {
        try {
            instance.awaitReady(atMost);
        } catch (PlatformException e) {
            instance.close();
            throw e;
        }
    }
}
