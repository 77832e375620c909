package com.creditai.golive.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that further instances have from their beginning on. Safe for use by many threads. */
final class FurtherFaults {

    private final List<Further> inForce = new CopyOnWriteArrayList<>();
    private final List<Statement> statements = new CopyOnWriteArrayList<>();

    Disturbance begin(Dependency dependency, LineFault fault) {
        Further begun = new Further(dependency, fault);
        inForce.add(begun);
        return begun;
    }

    Disturbance begin(String statement) {
        Statement begun = new Statement(statement);
        statements.add(begun);
        return begun;
    }

    /** Changes the own database of an instance that is ready. */
    void change(Database own) {
        statements.forEach(statement -> statement.runIn(own));
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

    private final class Further implements Disturbance {

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

    private final class Statement implements Disturbance {

        private final String text;
        private final AtomicLong runs = new AtomicLong();

        private Statement(String text) {
            this.text = text;
        }

        private void runIn(Database own) {
            own.execute(text);
            runs.incrementAndGet();
        }

        @Override
        public long met() {
            return runs.get();
        }

        @Override
        public void close() {
            statements.remove(this);
        }
    }
}
