package com.creditai.golive.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What changed methods ask when they are called.
 *
 * <p>Static, because copied code has no other way to reach it; the service's own class loader finds it through its
 * parent, and it is public for the same reason.
 */
public final class Switchboard {

    private static final Map<String, Point> BY_METHOD = new ConcurrentHashMap<>();
    private static final Map<String, String> METHOD_BY_ID = new ConcurrentHashMap<>();
    private static final Map<String, Runnable> REVERTS = new ConcurrentHashMap<>();
    private static final Map<String, Path> NOTES = new ConcurrentHashMap<>();

    private Switchboard() {}

    static void connect(String id, String method, Point point) {
        if (BY_METHOD.putIfAbsent(method, point) != null) {
            throw new IllegalStateException(method + " is changed already");
        }
        METHOD_BY_ID.put(id, method);
        point.note = NOTES.get(id);
    }

    /** Has the change that will get this id write its first hit into a file. */
    static void noteFirstHitIn(String id, Path file) {
        NOTES.put(id, file);
    }

    static void revertBy(String id, Runnable revert) {
        REVERTS.put(id, revert);
    }

    static long hits(String id) {
        String method = METHOD_BY_ID.getOrDefault(id, "");
        Point point = BY_METHOD.get(method);
        return point == null ? 0 : point.hits.get();
    }

    static String revert(String id) {
        String method = METHOD_BY_ID.remove(id);
        Runnable revert = REVERTS.remove(id);
        if (revert == null) {
            return "error no change " + id;
        }
        if (method != null) {
            BY_METHOD.remove(method);
        }
        revert.run();
        return "ok";
    }

    /** At the start of a changed method: counts, pauses or throws; answers whether its body is left out. */
    public static boolean enter(String type, String method) {
        Point point = BY_METHOD.get(type + "#" + method);
        return point != null && point.enter();
    }

    /** At the end of a changed method: the result that it answers instead. */
    public static @Nullable Object exit(String type, String method, @Nullable Object result) {
        Point point = BY_METHOD.get(type + "#" + method);
        return point == null ? result : point.exit(result);
    }

    /** One changed method's behaviour and count. */
    static final class Point {

        private static final int PIECES_A_MEGABYTE = 16;

        private final String kind;
        private final String argument;
        private final AtomicLong hits = new AtomicLong();
        private volatile @Nullable Path note;
        private volatile @Nullable Object first;
        private volatile Answer answer = new Answer("java.lang.Object", Point.class.getClassLoader());

        Point(String kind, String argument) {
            this.kind = kind;
            this.argument = argument;
        }

        void answers(String typeName, ClassLoader loader) {
            answer = new Answer(typeName, loader);
        }

        private boolean enter() {
            long call = hits.incrementAndGet();
            if (call == 1) {
                noteHit();
            }
            switch (kind) {
                case "repeats":
                    return first != null && call > 1;
                case "misses":
                    return call % Long.parseLong(argument) == 0;
                case "returns":
                case "skips":
                    return true;
                case "throws":
                    throw answer.exception(argument);
                case "delays":
                    pause(Long.parseLong(argument));
                    return false;
                case "computes":
                    compute(Long.parseLong(argument));
                    return false;
                case "holds":
                    hold(argument);
                    return false;
                default:
                    return false;
            }
        }

        /** So many megabytes for so many milliseconds, in pieces so small that no collector treats them apart. */
        private static void hold(String megabytesAndMillis) {
            List<String> numbers = List.of(megabytesAndMillis.split(","));
            byte[][] held = new byte[Integer.parseInt(numbers.get(0)) * PIECES_A_MEGABYTE][];
            for (int i = 0; i < held.length; i++) {
                held[i] = new byte[1024 * 1024 / PIECES_A_MEGABYTE];
            }
            pause(Long.parseLong(numbers.get(1)));
            Reference.reachabilityFence(held);
        }

        private void noteHit() {
            Path file = note;
            if (file == null) {
                return;
            }
            try {
                Files.writeString(file, "hit");
            } catch (IOException e) {
                throw new UncheckedIOException("the first hit cannot be noted in " + file, e);
            }
        }

        private @Nullable Object exit(@Nullable Object result) {
            switch (kind) {
                case "returns":
                    return answer.value(argument);
                case "negates":
                    return result instanceof Boolean ? !((Boolean) result) : result;
                case "appends":
                    return result instanceof String ? result + argument : result;
                case "repeats":
                    first = first == null ? result : first;
                    return first;
                case "misses":
                    return result == null ? answer.value("empty") : result;
                case "shifts":
                    return shifted(result, Duration.ofMillis(Long.parseLong(argument)));
                case "adds":
                    return added(result, Integer.parseInt(argument));
                default:
                    return result;
            }
        }

        private static @Nullable Object shifted(@Nullable Object result, Duration shift) {
            if (result instanceof Clock) {
                return Clock.offset((Clock) result, shift);
            }
            return result instanceof Instant ? ((Instant) result).plus(shift) : result;
        }

        private static @Nullable Object added(@Nullable Object result, int more) {
            if (result instanceof Integer) {
                return (Integer) result + more;
            }
            return result instanceof LocalDate ? ((LocalDate) result).plusDays(more) : result;
        }

        private static void compute(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (end - System.nanoTime() > 0) {
                Thread.onSpinWait();
            }
        }

        private static void pause(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
