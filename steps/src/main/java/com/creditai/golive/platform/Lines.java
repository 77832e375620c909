package com.creditai.golive.platform;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The relays before one instance's dependencies, and the settings that lead the instance to them. */
final class Lines implements AutoCloseable {

    /** Where a dependency really is. */
    record Target(String host, int port) {}

    /** A relay and what lies behind it. */
    private record Line(Target target, TcpRelay relay) {

        static Line to(Target target) {
            return new Line(target, TcpRelay.to(target.host(), target.port()));
        }
    }

    private final Map<Dependency, Line> laid = new EnumMap<>(Dependency.class);

    /** Lays a relay before each of {@code chosen}. */
    static Lines before(Set<Dependency> chosen, Map<Dependency, Target> targets) {
        Lines lines = new Lines();
        try {
            targets.forEach((dependency, target) -> {
                if (chosen.contains(dependency)) {
                    lines.laid.put(dependency, Line.to(target));
                }
            });
            return lines;
        } catch (PlatformException e) {
            lines.close();
            throw e;
        }
    }

    /** The relay before a dependency. */
    TcpRelay to(Dependency dependency) {
        Line line = laid.get(dependency);
        if (line == null) {
            throw new IllegalStateException("This instance was started without a relay before " + dependency);
        }
        return line.relay();
    }

    /** The database's address as this instance sees it. */
    String jdbcUrl(String direct) {
        Line line = laid.get(Dependency.DATABASE);
        return line == null
                ? direct
                : direct.replace(
                        ":" + line.target().port() + "/", ":" + line.relay().port() + "/");
    }

    /** The settings of {@code usual} that name a dependency behind a relay, changed to the relay. */
    Map<String, String> settings(Map<String, String> usual) {
        Map<String, String> changed = new TreeMap<>();
        laid.forEach((dependency, line) -> {
            int port = line.relay().port();
            switch (dependency) {
                case DATABASE -> {
                    // Its address is the instance's own: see jdbcUrl.
                }
                case STORAGE -> move(changed, usual, ServiceSettings.STORAGE_ENDPOINT, port);
                case BREACHED_PASSWORDS -> move(changed, usual, ServiceSettings.BREACHED_PASSWORDS, port);
                case MAIL -> {
                    changed.put(ServiceSettings.MAIL_HOST, "127.0.0.1");
                    changed.put(ServiceSettings.MAIL_PORT, Integer.toString(port));
                }
            }
        });
        return changed;
    }

    private static void move(Map<String, String> changed, Map<String, String> usual, String setting, int port) {
        URI direct = URI.create(Objects.requireNonNull(usual.get(setting), setting));
        changed.put(setting, direct.getScheme() + "://127.0.0.1:" + port + direct.getRawPath());
    }

    @Override
    public void close() {
        laid.values().forEach(line -> line.relay().close());
    }
}
