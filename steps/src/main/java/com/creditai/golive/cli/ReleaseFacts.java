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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to go live, and on which machine it is tried. */
final class ReleaseFacts {

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>creditai-golive</artifactId>\\s*<version>([^<]+)</version>");
    private static final long MEGABYTE = 1024L * 1024;

    private ReleaseFacts() {}

    /** What golive itself writes into tracked folders, and what is therefore no change of the release. */
    private static final List<String> OWN_OUTPUTS =
            List.of(":(exclude)docs/checklist.md", ":(exclude)reports/history.ndjson");

    /** The release of a checkout; where git does not answer it counts as changed, and can then never be GO. */
    static Release release(Checkout checkout) {
        Optional<String> commit = git(checkout, "rev-parse", "HEAD")
                .flatMap(lines -> lines.stream().findFirst());
        List<String> status = new ArrayList<>(List.of("status", "--porcelain", "--untracked-files=all", "--", "."));
        status.addAll(OWN_OUTPUTS);
        boolean clean = git(checkout, status.toArray(new String[0]))
                .filter(List::isEmpty)
                .isPresent();
        return new Release(
                commit.orElse("unknown"),
                commit.isEmpty() || !clean || hidesChanges(checkout),
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

    /** Whether git was told to overlook changes of some file (assume-unchanged or skip-worktree). */
    private static boolean hidesChanges(Checkout checkout) {
        return git(checkout, "ls-files", "-v")
                .map(files -> files.stream().anyMatch(file -> !file.startsWith("H")))
                .orElse(true);
    }

    /** Lines that git answers; empty when it is missing or refuses. */
    private static Optional<List<String>> git(Checkout checkout, String... arguments) {
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
            return process.waitFor() == 0
                    ? Optional.of(Files.readAllLines(output, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }
}
