package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A lock on the history of migrations, as a migration that runs elsewhere holds it. */
public final class HeldMigration implements AutoCloseable {

    private static final String HISTORY = "flyway_schema_history";

    private final Database database;
    private final Connection lock;

    private HeldMigration(Database database, Connection lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Takes the lock; {@link #close()} gives it back. */
    public static HeldMigration in(Database database) {
        try {
            Connection lock = database.connect();
            lock.setAutoCommit(false);
            try (Statement statement = lock.createStatement()) {
                statement.execute("lock table " + HISTORY + " in access exclusive mode");
            }
            return new HeldMigration(database, lock);
        } catch (SQLException e) {
            throw new IllegalStateException("the history of migrations cannot be locked", e);
        }
    }

    /** Whether somebody waits for the lock. */
    public boolean somebodyWaits() {
        return database.number(
                        "select count(*) from pg_locks where not granted and relation = '" + HISTORY + "'::regclass")
                > 0;
    }

    @Override
    public void close() {
        try {
            if (!lock.isClosed()) {
                lock.rollback();
                lock.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of migrations stays locked", e);
        }
    }
}
