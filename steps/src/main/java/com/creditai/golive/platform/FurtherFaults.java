package com.creditai.golive.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that the lines of further instances have from their beginning on. Safe for use by many threads. */
final class FurtherFaults {

    private final List<Further> inForce = new CopyOnWriteArrayList<>();

    LineDisturbance begin(Dependency dependency, LineFault fault) {
        Further begun = new Further(dependency, fault);
        inForce.add(begun);
        return begun;
    }

    /** The lines of an instance that is about to start and asks for {@code chosen}. */
    Lines on(Set<Dependency> chosen, Map<Dependency, Lines.Target> targets) {
        List<Further> now = List.copyOf(inForce);
        Set<Dependency> all = EnumSet.noneOf(Dependency.class);
        all.addAll(chosen);
        now.forEach(further -> all.add(further.dependency));
        Lines lines = Lines.before(all, targets);
        now.forEach(further -> further.disturb(lines.to(further.dependency)));
        return lines;
    }

    private final class Further implements LineDisturbance {

        private final Dependency dependency;
        private final LineFault fault;
        private final List<TcpRelay> relays = new CopyOnWriteArrayList<>();

        private Further(Dependency dependency, LineFault fault) {
            this.dependency = dependency;
            this.fault = fault;
        }

        private void disturb(TcpRelay relay) {
            relays.add(relay);
            relay.set(fault);
        }

        @Override
        public long met() {
            return relays.stream().mapToLong(relay -> relay.disturbed(fault)).sum();
        }

        @Override
        public void close() {
            inForce.remove(this);
            relays.forEach(relay -> relay.clear(fault.getClass()));
        }
    }
}
