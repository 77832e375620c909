package com.creditai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real PostgreSQL with the roles of {@code deploy/database-roles.sql}; gone with this process. */
public final class TestDatabase {

    private final EmbeddedPostgres server;

    public TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOverrideWorkingDirectory(
                            Files.createTempDirectory("creditai-postgres").toFile())
                    .start();
            execute(Files.readString(Path.of("deploy/database-roles.sql")));
            execute("alter role creditai_owner password 'owner-password'");
            execute("alter role creditai_service password 'service-password'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that reach this database. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("creditai.database.url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        settings.put("creditai.database.username", "creditai_service");
        settings.put("creditai.database.password", "service-password");
        settings.put("creditai.database.migration-username", "creditai_owner");
        settings.put("creditai.database.migration-password", "owner-password");
        return settings;
    }

    /** As the superuser, whom row-level security does not bind. */
    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that the query answers, as text. */
    public String value(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
