package com.creditai.golive.steps;

import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.ProbeWatch;
import com.creditai.golive.platform.ServiceProcess;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instance that a scenario is about, and what its probes have answered since it was looked at. */
public final class WatchedInstance {

    private final World world;
    private final Map<Probe.Kind, ProbeWatch> watches = new EnumMap<>(Probe.Kind.class);
    private @Nullable ServiceProcess instance;

    public WatchedInstance(World world) {
        this.world = world;
    }

    /** Makes this the scenario's instance. */
    public void is(ServiceProcess chosen) {
        instance = chosen;
    }

    /** Asks a probe all the time from now on until the scenario ends. */
    public ProbeWatch watch(Probe.Kind kind) {
        ProbeWatch watch = world.closeAtEnd(ProbeWatch.of(probe(kind)));
        watches.put(kind, watch);
        return watch;
    }

    public ServiceProcess process() {
        return known(instance);
    }

    /** What the probe has answered since it was first watched. */
    public ProbeWatch answers(Probe.Kind kind) {
        return known(watches.get(kind));
    }

    public Probe probe(Probe.Kind kind) {
        return new Probe(world.environment(), process(), kind);
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
