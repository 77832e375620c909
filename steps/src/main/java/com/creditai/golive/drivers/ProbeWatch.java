package com.creditai.golive.drivers;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks a probe ten times a second and keeps each answer, so that a flap between two looks is seen. */
public final class ProbeWatch implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 100;

    private final Probe probe;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private ProbeWatch(Probe probe) {
        this.probe = probe;
    }

    /**
     * One answer of the probe.
     *
     * @param nanoTime when it was asked
     * @param status 200 is positive; 0 when there was no answer
     * @param reason why there was none
     */
    public record Look(long nanoTime, int status, String reason) {

        public boolean positive() {
            return status == 200;
        }
    }

    public static ProbeWatch of(Probe probe) {
        ProbeWatch watch = new ProbeWatch(probe);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** All answers so far, in their order. */
    public List<Look> looks() {
        return List.copyOf(looks);
    }

    /** Waits until it has been asked so many times more, at most for 40 s. */
    public void awaitFurther(int count) {
        int before = looks.size();
        Waiting.until(Probe.SETTLING, looks::size, now -> now >= before + count);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        long asked = System.nanoTime();
        Answer answer = probe.ask();
        looks.add(new Look(asked, answer.status(), answer.status() == 0 ? answer.text() : ""));
    }
}
