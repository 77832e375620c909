package com.creditai.golive.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL database as its operator sees it: a superuser, so no row-level security and no append-only rule applies.
 *
 * @param url JDBC address without user
 * @param user the operator's role
 * @param password empty where the server trusts the loopback address
 */
public record Database(String url, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The rows of a query, columns by their lower-case labels in the query's order. */
    public List<Map<String, Object>> query(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return read(rows);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The single number that a query like {@code select count(*)} answers. */
    public long number(String sql, Object... arguments) {
        Object first = query(sql, arguments).get(0).values().iterator().next();
        return ((Number) first).longValue();
    }

    /** Runs a statement and answers how many rows it changed. */
    public int execute(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, Object>> result = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), rows.getObject(i));
            }
            result.add(row);
        }
        return result;
    }

    private PlatformException failed(String sql, SQLException e) {
        return new PlatformException("The database at " + url + " refused '" + sql + "': " + e.getMessage(), e);
    }
}
