package com.creditai.golive.drivers;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The same call many times at once, each answer kept with the time that it took. */
public final class Rush implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final ExecutorService threads;
    private final Queue<Timed> answers = new ConcurrentLinkedQueue<>();
    private final int calls;

    private Rush(int calls) {
        this.calls = calls;
        this.threads = Executors.newFixedThreadPool(calls);
    }

    /** An answer and how long its caller waited for it. */
    public record Timed(Answer answer, Duration took) {

        public int status() {
            return answer.status();
        }
    }

    /** Sends all of them and returns at once. */
    public static Rush of(int calls, Api api, Call call) {
        Rush rush = new Rush(calls);
        for (int i = 0; i < calls; i++) {
            rush.threads.execute(() -> rush.send(api, call));
        }
        return rush;
    }

    /** Waits until so many are answered, at most for {@code atMost}. */
    public void await(int count, Duration atMost) {
        Waiting.until(atMost, answers::size, answered -> answered >= count);
    }

    /**
     * All answers.
     *
     * @throws IllegalStateException when a call has none after 90 s
     */
    public List<Timed> answers() {
        await(calls, LONGEST);
        if (answers.size() < calls) {
            throw new IllegalStateException(answers.size() + " of " + calls + " calls have ended");
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("calls that were made at once do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Api api, Call call) {
        long start = System.nanoTime();
        Answer answer = api.send(call);
        answers.add(new Timed(answer, Duration.ofNanos(System.nanoTime() - start)));
    }
}
