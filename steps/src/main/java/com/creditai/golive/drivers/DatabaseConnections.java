package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The service's connections to one database as its operator sees them, and how many there ever were at once. */
public final class DatabaseConnections implements AutoCloseable {

    /** What the connections of the pool and of the probes call themselves. */
    public static final String OF_REQUESTS = "creditai";

    public static final String OF_PROBES = "creditai-probe";

    private static final long EVERY_MILLISECONDS = 50;

    private final Database database;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<List<Seen>> looks = new ConcurrentLinkedQueue<>();

    private DatabaseConnections(Database database) {
        this.database = database;
    }

    /**
     * One connection.
     *
     * @param role who has signed in over it
     * @param name what it calls itself
     * @param encrypted whether the database speaks TLS over it
     */
    public record Seen(String role, String name, boolean encrypted) {}

    /** Those that there are now. */
    public static List<Seen> to(Database database) {
        return database
                .query(
                        "select a.usename, a.application_name, s.ssl from pg_stat_activity a join pg_stat_ssl s using (pid)"
                                + " where a.datname = current_database() and a.usename in ('creditai_owner', 'creditai_service')")
                .stream()
                .map(DatabaseConnections::seen)
                .toList();
    }

    /** Looks at them twenty times a second until it is closed. */
    public static DatabaseConnections watched(Database database) {
        DatabaseConnections connections = new DatabaseConnections(database);
        connections.clock.scheduleWithFixedDelay(
                () -> connections.looks.add(to(connections.database)), 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        return connections;
    }

    /** How often they were looked at. */
    public int looks() {
        return looks.size();
    }

    /** The largest number at once of those that call themselves so. */
    public long most(String name) {
        return looks.stream()
                .map(look -> look.stream().collect(Collectors.groupingBy(Seen::name, Collectors.counting())))
                .mapToLong(counts -> counts.getOrDefault(name, 0L))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Seen seen(Map<String, Object> row) {
        return new Seen(
                String.valueOf(row.get("usename")),
                String.valueOf(row.get("application_name")),
                Boolean.TRUE.equals(row.get("ssl")));
    }
}
