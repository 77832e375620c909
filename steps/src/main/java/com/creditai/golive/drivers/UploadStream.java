package com.creditai.golive.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One upload after another to each of several instances, of one person. As whoever routes traffic, it asks an instance whether it is
 * ready, and turns to the next one when it is not.
 */
public final class UploadStream implements AutoCloseable {

    /**
     * A way into the service.
     *
     * @param person the same person at each
     * @param readiness of the instance behind it
     */
    public record Door(Person person, Probe readiness) {}

    private static final long PAUSE_MILLISECONDS = 50;
    private static final long LAST_UPLOADS_SECONDS = 60;

    private final NamedFile pattern;
    private final List<Door> doors;
    private final ScheduledExecutorService clock;
    private final AtomicInteger files = new AtomicInteger();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> dropped = new ConcurrentLinkedQueue<>();

    private UploadStream(NamedFile pattern, List<Door> doors) {
        this.pattern = pattern;
        this.doors = doors;
        this.clock = Executors.newScheduledThreadPool(doors.size());
    }

    /**
     * Begins at once.
     *
     * @param pattern what is uploaded, each time a little longer
     */
    public static UploadStream of(NamedFile pattern, List<Door> doors) {
        UploadStream stream = new UploadStream(pattern, List.copyOf(doors));
        for (int door = 0; door < doors.size(); door++) {
            int favourite = door;
            stream.clock.scheduleWithFixedDelay(
                    () -> stream.upload(favourite), 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        return stream;
    }

    /** The reports whose upload was accepted so far. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** The uploads so far that were not accepted. */
    public List<String> dropped() {
        return List.copyOf(dropped);
    }

    /** Waits until so many more were accepted, at most for 40 s. */
    public void awaitFurther(int count) {
        int before = accepted.size();
        Waiting.until(Probe.SETTLING, accepted::size, now -> now >= before + count);
    }

    /** Ends when the uploads that have begun are answered. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LAST_UPLOADS_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the last uploads are not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(int favourite) {
        Answer answer = open(favourite).uploadQuietly(next());
        if (answer.succeeded()) {
            accepted.add(answer.json().path("id").asString(""));
        } else {
            dropped.add(answer.brief() + (answer.status() == 0 ? " " + answer.text() : ""));
        }
    }

    /** The favourite door, or else the first that is open. */
    private Person open(int favourite) {
        Door wanted = doors.get(favourite);
        return wanted.readiness().positive()
                ? wanted.person()
                : doors.stream()
                        .filter(door -> door.readiness().positive())
                        .findFirst()
                        .orElse(wanted)
                        .person();
    }

    private NamedFile next() {
        byte[] longer = Arrays.copyOf(pattern.bytes(), pattern.bytes().length + files.incrementAndGet());
        Arrays.fill(longer, pattern.bytes().length, longer.length, (byte) '\n');
        return new NamedFile(pattern.name(), longer);
    }
}
