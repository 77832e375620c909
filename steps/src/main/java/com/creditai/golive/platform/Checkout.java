package com.creditai.golive.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The working copy of the repository that this run belongs to.
 *
 * @param root the folder that holds {@code features} and {@code application}
 */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The checkout that {@code start} lies in: the nearest folder upwards that has {@code features/criteria.psv}.
     *
     * @throws PlatformException when there is none
     */
    public static Checkout around(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("features/criteria.psv"))) {
                return new Checkout(folder);
            }
        }
        throw new PlatformException(
                "No checkout around " + start.toAbsolutePath() + ": start golive from the repository's folder.");
    }

    /** The folder of the Gherkin files. */
    public Path features() {
        return root.resolve("features");
    }

    /** What runs keep for themselves: locks, processes, the last failures. Ignored by version control. */
    public Path state() {
        return root.resolve(".golive");
    }

    /** The outputs of the last run. */
    public Path latest() {
        return root.resolve("reports").resolve("latest");
    }

    /** The service as it is shipped; empty when it has not been built. */
    public Optional<Path> serviceJar() {
        Path jar = root.resolve("application/target/creditai-application-0.1.0-exec.jar");
        return Optional.of(jar).filter(Files::isRegularFile);
    }

    /**
     * The service as it is shipped.
     *
     * @throws PlatformException when it has not been built
     */
    public Path requireServiceJar() {
        return serviceJar()
                .orElseThrow(() -> new PlatformException("The service is not built in " + root
                        + ": run ./golive, or mvn -pl application package, first."));
    }

    /** The SQL that makes the database's roles, as an operator runs it. */
    public Path databaseRoles() {
        return root.resolve("application/deploy/database-roles.sql");
    }
}
