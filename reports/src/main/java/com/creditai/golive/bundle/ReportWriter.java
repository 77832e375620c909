package com.creditai.golive.bundle;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.living.History;
import com.creditai.golive.living.LivingDocumentation;
import com.creditai.golive.results.Run;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.verdict.GateOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code reports/latest}: all of it or nothing, swapped in at once. */
public final class ReportWriter {

    static final String LATEST = "latest";
    static final String BUNDLE = "bundle.zip";

    private ReportWriter() {}

    /**
     * Writes all files of a run.
     *
     * @param reports the directory {@code reports}; {@code latest} in it is replaced
     * @param runs the run directories, whose raw results are copied
     * @param extras further files or directories by their name in {@code latest}, for instance {@code allure-report};
     *     one that does not exist is left out
     * @return the path of {@code latest}
     * @throws UncheckedIOException when it cannot be written, for instance on a full disk; {@code latest} is then as
     *     before
     */
    public static Path write(GateOutcome outcome, Path reports, List<Path> runs, Map<String, Path> extras) {
        try {
            Files.createDirectories(reports);
            Path draft = Files.createTempDirectory(reports, ".latest-");
            try {
                fill(draft, outcome, runs, extras);
                return swapIn(draft, reports);
            } finally {
                Folders.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the reports into " + reports + ": " + e.getMessage(), e);
        }
    }

    private static void fill(Path draft, GateOutcome outcome, List<Path> runs, Map<String, Path> extras)
            throws IOException {
        for (Map.Entry<String, String> answer : Bundle.answers(outcome).entrySet()) {
            Files.writeString(draft.resolve(answer.getKey()), answer.getValue());
        }
        Path page = Files.createDirectory(draft.resolve("living-documentation")).resolve("index.html");
        Files.writeString(page, LivingDocumentation.of(outcome));
        Files.write(draft.resolve(BUNDLE), Bundle.pack(outcome));
        messages(draft.resolve(RunRecord.MESSAGES), outcome);
        Files.createDirectories(draft.resolve(RunRecord.ALLURE_RESULTS));
        for (Path run : runs) {
            copy(run.resolve(RunRecord.ALLURE_RESULTS), draft.resolve(RunRecord.ALLURE_RESULTS));
        }
        junit(draft.resolve(RunRecord.JUNIT), runs);
        for (Map.Entry<String, Path> extra : extras.entrySet()) {
            copy(extra.getValue(), draft.resolve(extra.getKey()));
        }
    }

    /** The messages of all runs, one after the other. */
    private static void messages(Path target, GateOutcome outcome) throws IOException {
        Files.createFile(target);
        var files = outcome.input().files();
        for (String path : files.paths(Run.DIRECTORY, "/" + RunRecord.MESSAGES)) {
            Files.write(target, files.bytes(path).orElseThrow(), StandardOpenOption.APPEND);
        }
    }

    /** That of the one run, or the suites of all runs in one file. */
    private static void junit(Path target, List<Path> runs) throws IOException {
        var suites = new ArrayList<String>();
        for (Path run : runs) {
            Path junit = run.resolve(RunRecord.JUNIT);
            if (Files.exists(junit)) {
                suites.add(Files.readString(junit));
            }
        }
        if (suites.size() == 1) {
            Files.writeString(target, suites.get(0));
        } else if (!suites.isEmpty()) {
            String all = suites.stream()
                    .map(suite -> suite.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", ""))
                    .collect(Collectors.joining("\n"));
            Files.writeString(
                    target, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + all + "\n</testsuites>\n");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Renames the old aside and the new in; where the second fails the old comes back. */
    private static Path swapIn(Path draft, Path reports) throws IOException {
        Path latest = reports.resolve(LATEST);
        Path old = reports.resolve(".old-" + draft.getFileName());
        boolean had = Files.exists(latest);
        if (had) {
            Files.move(latest, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(draft, latest, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (had) {
                Files.move(old, latest, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        Folders.delete(old);
        return latest;
    }

    /**
     * Appends one line to {@code reports/history.ndjson}: what {@code gate --record} does, after {@link #write}.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void record(GateOutcome outcome, Path reports) {
        try {
            String bundle =
                    Digests.sha256(Files.readAllBytes(reports.resolve(LATEST).resolve(BUNDLE)));
            Files.writeString(
                    reports.resolve("history.ndjson"),
                    History.line(outcome, bundle),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot record the verdict in " + reports, e);
        }
    }
}
