package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Holds up everybody who changes one row, as another change of it would that has not ended yet, until it is closed: whoever
 * came meanwhile goes on at the same moment.
 */
public final class HeldRow implements AutoCloseable {

    private static final Duration COMING = Duration.ofSeconds(20);

    /** Whoever comes first waits for the holder, and the next ones wait for the first. */
    private static final String WAITING = "select count(*) from pg_stat_activity waiting"
            + " where ? = any(pg_blocking_pids(waiting.pid)) or exists (select from pg_stat_activity first"
            + " where first.pid = any(pg_blocking_pids(waiting.pid)) and ? = any(pg_blocking_pids(first.pid)))";

    private final Database database;
    private final Connection holder;
    private final int pid;

    private HeldRow(Database database, Connection holder, int pid) {
        this.database = database;
        this.holder = holder;
        this.pid = pid;
    }

    /** Holds the row of a report. */
    public static HeldRow ofReport(Database database, UUID report) {
        try {
            Connection holder = database.connect();
            holder.setAutoCommit(false);
            try (PreparedStatement hold =
                    holder.prepareStatement("select pg_backend_pid() from report where id = ? for update")) {
                hold.setObject(1, report);
                try (ResultSet held = hold.executeQuery()) {
                    if (!held.next()) {
                        holder.close();
                        throw new IllegalStateException("there is no report " + report + " to hold");
                    }
                    return new HeldRow(database, holder, held.getInt(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the report " + report + " cannot be held", e);
        }
    }

    /**
     * Waits until so many wait for the row.
     *
     * @throws IllegalStateException when fewer do within 20 s
     */
    public void awaitWaiting(int wanted) {
        long came = Waiting.until(COMING, () -> database.number(WAITING, pid, pid), count -> count >= wanted);
        if (came < wanted) {
            throw new IllegalStateException(came + " instead of " + wanted + " wait for the held row");
        }
    }

    @Override
    public void close() {
        try {
            if (!holder.isClosed()) {
                holder.rollback();
                holder.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the row stays held", e);
        }
    }
}
