package com.creditai.golive.drivers;

import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.ProcessState;
import com.creditai.golive.platform.ServiceProcess;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an instance occupies, seen from outside.
 *
 * @param threads of its process, as the kernel counts them
 * @param connections that are open on its line to each dependency
 * @param dead how many of all of these have lost their peer
 */
public record Footprint(int threads, Map<Dependency, Integer> connections, int dead) {

    /** So many threads come and go with what runs at the moment. */
    private static final int COMING_AND_GOING = 3;

    public Footprint {
        connections = Map.copyOf(connections);
    }

    /** As it is now, of an instance that has a line to each dependency. */
    public static Footprint of(ServiceProcess instance) {
        Map<Dependency, Integer> connections = new EnumMap<>(Dependency.class);
        int dead = 0;
        for (Dependency dependency : Dependency.values()) {
            connections.put(dependency, instance.line(dependency).connections());
            dead += instance.line(dependency).dead();
        }
        return new Footprint(ProcessState.threads(instance.pid()), connections, dead);
    }

    /** Whether it is no larger than another one, but for threads that come and go, and nothing dead is in it. */
    public boolean isWithin(Footprint other) {
        return dead == 0
                && threads <= other.threads + COMING_AND_GOING
                && connections.entrySet().stream()
                        .allMatch(line -> line.getValue() <= other.connections.getOrDefault(line.getKey(), 0));
    }
}
