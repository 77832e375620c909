package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.ServiceJar;
import com.creditai.golive.results.Release;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to go live, and on which machine it is tried. */
final class ReleaseFacts {

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>creditai-golive</artifactId>\\s*<version>([^<]+)</version>");
    private static final long MEGABYTE = 1024L * 1024;

    private ReleaseFacts() {}

    /** The release of a checkout; without git it counts as changed, and can then never be GO. */
    static Release release(Checkout checkout) {
        List<String> commit = git(checkout, "rev-parse", "HEAD");
        List<String> changes = git(checkout, "status", "--porcelain");
        return new Release(
                commit.isEmpty() ? "unknown" : commit.get(0),
                commit.isEmpty() || !changes.isEmpty(),
                checkout.serviceJar().map(ServiceJar::sha256).orElse("0".repeat(64)),
                version(checkout));
    }

    /** Facts of this machine for the run record. */
    static Map<String, String> machine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Map.of(
                "os", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "cores", Integer.toString(Runtime.getRuntime().availableProcessors()),
                "memoryMb", Long.toString(system.getTotalMemorySize() / MEGABYTE),
                "java", Runtime.version().toString());
    }

    static String version(Checkout checkout) {
        try {
            Matcher matcher = VERSION.matcher(Files.readString(checkout.root().resolve("pom.xml")));
            return matcher.find() ? matcher.group(1) : "unknown";
        } catch (IOException e) {
            throw new Refusal("The file pom.xml cannot be read: restore it with git checkout.", e);
        }
    }

    /** Lines that git answers; empty when it is missing or refuses. */
    private static List<String> git(Checkout checkout, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", checkout.root().toString()));
        command.addAll(List.of(arguments));
        Path output = null;
        try {
            output = Files.createTempFile("golive-git", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Files.readAllLines(output, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }
}
