package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds up the last step of every start on a database: making the first administrator, of which only one instance at a time
 * is capable. The instance's ports are open by then, so its probes answer for themselves.
 */
public final class HeldStart implements AutoCloseable {

    /** The advisory lock of that step, in the two halves in which the database lists it. */
    private static final long FIRST_HALF = 0x63726564;

    private static final long SECOND_HALF = 0x69746169;

    private static final Duration START = Duration.ofSeconds(90);

    private final Database database;
    private final Connection lock;

    private HeldStart(Database database, Connection lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Takes the lock; {@link #close()} gives it back. */
    public static HeldStart on(Database database) {
        try {
            Connection lock = database.connect();
            try (Statement statement = lock.createStatement()) {
                statement.execute("select pg_advisory_lock(" + ((FIRST_HALF << 32) | SECOND_HALF) + ")");
            }
            return new HeldStart(database, lock);
        } catch (SQLException e) {
            throw new IllegalStateException("the last step of a start cannot be held up", e);
        }
    }

    /**
     * Waits until an instance waits for the lock.
     *
     * @throws IllegalStateException when none does within 90 s
     */
    public void awaitSomebody() {
        long waiting = Waiting.until(START, this::waiting, count -> count > 0);
        if (waiting == 0) {
            throw new IllegalStateException("no instance has come to the last step of its start");
        }
    }

    private long waiting() {
        return database.number(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted and classid::bigint = ?"
                        + " and objid::bigint = ?"
                        + " and database = (select oid from pg_database where datname = current_database())",
                FIRST_HALF,
                SECOND_HALF);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (SQLException e) {
            throw new IllegalStateException("starts stay held up", e);
        }
    }
}
