package com.creditai.golive.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The faults of one line that are in force, and how often one of them was met. */
final class LineFaults {

    private final Map<Class<? extends LineFault>, LineFault> inForce = new ConcurrentHashMap<>();
    private final Map<LineFault, AtomicLong> met = new ConcurrentHashMap<>();

    void set(LineFault fault) {
        inForce.put(fault.getClass(), fault);
    }

    void clear(Class<? extends LineFault> kind) {
        inForce.remove(kind);
    }

    void clear() {
        inForce.clear();
    }

    <T extends LineFault> Optional<T> get(Class<T> kind) {
        return Optional.ofNullable(inForce.get(kind)).map(kind::cast);
    }

    boolean has(Class<? extends LineFault> kind) {
        return inForce.containsKey(kind);
    }

    /** Whether new connections are not even accepted. */
    boolean unreachable() {
        return get(LineFault.BlackHole.class).filter(hole -> !hole.accepting()).isPresent();
    }

    void meet(LineFault fault) {
        met.computeIfAbsent(fault, unused -> new AtomicLong()).incrementAndGet();
    }

    long met(LineFault fault) {
        AtomicLong times = met.get(fault);
        return times == null ? 0 : times.get();
    }

    long met() {
        return met.values().stream().mapToLong(AtomicLong::get).sum();
    }
}
