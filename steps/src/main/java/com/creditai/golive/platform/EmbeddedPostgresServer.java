package com.creditai.golive.platform;

import com.creditai.golive.fixtures.tls.TestAuthority;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of production's major version, for one run, on a free port and in the run's own folder.
 *
 * <p>It offers TLS with a certificate of the run's own authority and, as an ordinary server does, demands it of nobody: whether
 * the service insists on it is the service's matter.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final String DATA = "postgres";

    private final EmbeddedPostgres server;
    private final String roles;
    private final Path rootCertificate;
    private final String ownerPassword;
    private final String servicePassword;
    private final AtomicInteger databases = new AtomicInteger();

    private EmbeddedPostgresServer(EmbeddedPostgres server, String roles, Path rootCertificate, Secrets secrets) {
        this.server = server;
        this.roles = roles;
        this.rootCertificate = rootCertificate;
        this.ownerPassword = secrets.password();
        this.servicePassword = secrets.password();
    }

    /**
     * Starts a server.
     *
     * @param binaries where the server's files are unpacked once a checkout
     * @param rolesFile the operator's SQL for the roles of a database
     * @param authority whose server certificate it shows
     */
    static EmbeddedPostgresServer start(
            RunDirectory run, Path binaries, Path rolesFile, TestAuthority authority, Secrets secrets) {
        try {
            String roles = Files.readString(rolesFile);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(0)
                    .setDataDirectory(run.path().resolve(DATA))
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectoryCustomizer(data -> certify(data.toPath(), authority))
                    .setServerConfig("ssl", "on")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            run.path().resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            run.path().resolve("postgres.log").toFile()))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            postmaster(run.path()).ifPresent(pid -> run.started("postgres", pid));
            return new EmbeddedPostgresServer(server, roles, authority.authorityPem(), secrets);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new PlatformException(
                    "PostgreSQL does not start (" + e.getMessage() + "): is there room on the disk and in /tmp?", e);
        }
    }

    /**
     * Puts certificate and key where the server looks for them. It takes a key only from a file of its own user that nobody else
     * may read; run for root, it has root's files although it is not root.
     */
    private static void certify(Path data, TestAuthority authority) {
        try {
            Files.copy(authority.certificatePem(), data.resolve("server.crt"));
            Files.copy(authority.privateKeyPem(), data.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException("the database's certificate cannot be written", e);
        }
    }

    /** The server's process in a run's folder, told by its own pid file; empty when it never came up. */
    static OptionalLong postmaster(Path runFolder) {
        Path file = runFolder.resolve(DATA).resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
                // Half a file, as a full disk leaves it: no server has come up behind it.
                return OptionalLong.empty();
            }
            long pid = Long.parseLong(lines.get(0).strip());
            Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
            boolean ours = Files.readString(commandLine, StandardCharsets.ISO_8859_1)
                    .contains(runFolder.resolve(DATA).toString());
            return ours ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** An empty database with the roles and rights that an operator prepares; one at a time, since roles are shared. */
    synchronized Database create() {
        String name = "creditai_" + databases.incrementAndGet();
        new Database(url("postgres"), "postgres", "").execute("create database " + name);
        Database database = new Database(url(name), "postgres", "");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(roles);
            statement.execute("alter role creditai_owner password '" + ownerPassword + "'");
            statement.execute("alter role creditai_service password '" + servicePassword + "'");
        } catch (SQLException e) {
            throw new PlatformException("The database's roles cannot be made: " + e.getMessage(), e);
        }
        return database;
    }

    void drop(Database database) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        new Database(url("postgres"), "postgres", "").execute("drop database if exists " + name + " with (force)");
    }

    int port() {
        return server.getPort();
    }

    /** What the service needs to sign in. */
    ServiceSettings.DatabaseAccess access() {
        return new ServiceSettings.DatabaseAccess(rootCertificate, ownerPassword, servicePassword);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new PlatformException("PostgreSQL cannot be stopped: " + e.getMessage(), e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }
}
