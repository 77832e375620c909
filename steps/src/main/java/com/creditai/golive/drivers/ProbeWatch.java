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
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private ProbeWatch(Probe probe) {
        this.probe = probe;
    }

    public static ProbeWatch of(Probe probe) {
        ProbeWatch watch = new ProbeWatch(probe);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** How often it was asked so far. */
    public int looks() {
        return answers.size();
    }

    /** The answers other than 200 so far. */
    public List<String> negative() {
        return answers.stream().filter(answer -> !answer.startsWith("200")).toList();
    }

    /** The answers of 200 so far. */
    public List<String> positive() {
        return answers.stream().filter(answer -> answer.startsWith("200")).toList();
    }

    /** Forgets what was answered so far. */
    public void forget() {
        answers.clear();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        Answer answer = probe.ask();
        answers.add(answer.status() + " " + (answer.status() == 0 ? answer.text() : ""));
    }
}
