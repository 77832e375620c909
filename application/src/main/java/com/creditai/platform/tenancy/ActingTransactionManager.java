package com.creditai.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Gives each transaction the database role of the thread's actor, for the transaction only. Without an actor the login role
 * stays, which has no right to personal rows: forgetting to say who acts fails closed.
 */
final class ActingTransactionManager extends JdbcTransactionManager {

    private final ThreadLocal<@Nullable Actor> actor = new ThreadLocal<>();

    ActingTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    Optional<Actor> current() {
        return Optional.ofNullable(actor.get());
    }

    <T> T actingAs(Actor next, Supplier<T> work) {
        Actor before = actor.get();
        actor.set(next);
        try {
            return work.get();
        } finally {
            if (before == null) {
                actor.remove();
            } else {
                actor.set(before);
            }
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Actor who = actor.get();
        if (who == null) {
            return;
        }
        try {
            takeRole(DataSourceUtils.getConnection(obtainDataSource()), who);
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not act as " + who.databaseRole(), e);
        }
    }

    private static void takeRole(Connection connection, Actor who) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true),"
                + " set_config('creditai.account', ?, true), set_config('creditai.presented', '', true),"
                + " set_config('creditai.making', '', true)")) {
            statement.setString(1, who.databaseRole());
            statement.setString(2, who.accountId().map(UUID::toString).orElse(""));
            statement.execute();
        }
    }
}
