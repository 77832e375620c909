package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Holds up everybody who reads or writes a table, as a long change of it by the operator would, until it is closed. */
public final class HeldTable implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Database database;
    private final String table;
    private final Connection lock;

    private HeldTable(Database database, String table, Connection lock) {
        this.database = database;
        this.table = table;
        this.lock = lock;
    }

    public static HeldTable of(Database database, String table) {
        try {
            Connection lock = database.connect();
            lock.setAutoCommit(false);
            try (Statement statement = lock.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
            }
            return new HeldTable(database, table, lock);
        } catch (SQLException e) {
            throw new IllegalStateException("the table " + table + " cannot be held", e);
        }
    }

    /**
     * Waits until somebody waits for the table.
     *
     * @throws IllegalStateException when nobody does within 90 s
     */
    public void awaitSomebody() {
        if (Waiting.until(START, this::waiting, count -> count > 0) == 0) {
            throw new IllegalStateException("nobody has come to the table " + table);
        }
    }

    private long waiting() {
        return database.number(
                "select count(*) from pg_locks where relation = ?::regclass and not granted and database ="
                        + " (select oid from pg_database where datname = current_database())",
                table);
    }

    @Override
    public void close() {
        try {
            lock.rollback();
            lock.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the table " + table + " stays held", e);
        }
    }
}
