package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The service jar laid out by Spring Boot's own tool inside it, as its images do it: the same classes, found in plain jars
 * instead of jars within a jar, which takes a third off each start.
 */
final class UnpackedJar {

    private final Path folder;

    private UnpackedJar(Path folder) {
        this.folder = folder;
    }

    /** @param folder where layouts are kept, one for each digest; only that of the last jar stays */
    static UnpackedJar in(Path folder) {
        return new UnpackedJar(folder);
    }

    /**
     * What to start instead of the jar; the jar itself where it was not packed by Spring Boot.
     *
     * @throws PlatformException when the jar is damaged or the disk full
     */
    Path of(Path jar, String sha256) {
        Path unpacked = folder.resolve(sha256);
        try {
            if (!packedByBoot(jar)) {
                return jar;
            }
            if (!Files.isDirectory(unpacked)) {
                Files.createDirectories(folder);
                removeAll();
                Path next = Files.createTempDirectory(folder, "next");
                extract(jar, next);
                Files.move(next, unpacked);
            }
            return unpacked.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new PlatformException(
                    "The service jar " + jar + " cannot be unpacked into " + folder + " (" + e.getMessage()
                            + "): is there room on the disk?",
                    e);
        }
    }

    private static boolean packedByBoot(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("Spring-Boot-Version") != null;
        }
    }

    private static void extract(Path jar, Path destination) throws IOException {
        Processes.runJdkTool(
                "java",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                destination.toString());
    }

    private void removeAll() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
