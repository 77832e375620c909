package com.creditai.golive.platform;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a further instance of the service is started; each method answers a changed copy.
 *
 * @param changed settings on top of the environment's usual ones, by property name ({@code creditai.public-url})
 * @param removed settings that are left out although the environment usually gives them
 * @param ownDatabase whether it gets an empty database of its own in the same server instead of the shared one
 * @param companion the instance whose database it uses instead of the shared one
 * @param lines which dependencies it reaches through a {@link TcpRelay} that can be cut
 * @param waitsUntilReady whether the call waits for readiness; without it a refused start can be observed
 * @param changeable whether its code may be changed while it runs
 */
public record Launch(
        Map<String, String> changed,
        Set<String> removed,
        boolean ownDatabase,
        Optional<ServiceProcess> companion,
        Set<Dependency> lines,
        boolean waitsUntilReady,
        boolean changeable) {

    public Launch {
        changed = Map.copyOf(changed);
        removed = Set.copyOf(removed);
        lines = Set.copyOf(lines);
    }

    /** With the usual settings on the shared database, ready when the call returns. */
    public static Launch another() {
        return new Launch(Map.of(), Set.of(), false, Optional.empty(), Set.of(), true, false);
    }

    /** With these settings changed or added. */
    public Launch with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(changed);
        all.putAll(settings);
        return new Launch(all, removed, ownDatabase, companion, lines, waitsUntilReady, changeable);
    }

    /** With one setting changed or added. */
    public Launch with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    /** With these settings too, except where this launch has settings of its own. */
    Launch over(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(changed);
        return new Launch(all, removed, ownDatabase, companion, lines, waitsUntilReady, changeable);
    }

    /** Without a setting that the environment usually gives. */
    public Launch without(String setting) {
        Set<String> all = new HashSet<>(removed);
        all.add(setting);
        return new Launch(changed, all, ownDatabase, companion, lines, waitsUntilReady, changeable);
    }

    /** On an empty database of its own, which goes with the instance. */
    public Launch onOwnDatabase() {
        return new Launch(changed, removed, true, Optional.empty(), lines, waitsUntilReady, changeable);
    }

    /** On the database of another instance, which must outlive it when that database is the other's own. */
    public Launch onDatabaseOf(ServiceProcess other) {
        return new Launch(changed, removed, false, Optional.of(other), lines, waitsUntilReady, changeable);
    }

    /** With each of these behind a relay too: {@link ServiceProcess#line}. */
    public Launch through(Dependency... dependencies) {
        Set<Dependency> all = EnumSet.noneOf(Dependency.class);
        all.addAll(lines);
        all.addAll(List.of(dependencies));
        return new Launch(changed, removed, ownDatabase, companion, all, waitsUntilReady, changeable);
    }

    /** Returning as soon as the process runs. */
    public Launch withoutWaiting() {
        return new Launch(changed, removed, ownDatabase, companion, lines, false, changeable);
    }

    /** So that its code can be changed while it runs. */
    public Launch openToChanges() {
        return new Launch(changed, removed, ownDatabase, companion, lines, waitsUntilReady, true);
    }
}
