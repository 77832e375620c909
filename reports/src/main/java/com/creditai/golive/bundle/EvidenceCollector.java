package com.creditai.golive.bundle;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.living.History;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.results.Run;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.RecordedRuns;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.Ratchet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a checkout and from run directories what a verdict is computed from. */
public final class EvidenceCollector {

    /** Path of the recorded verdicts in a checkout. */
    public static final String HISTORY = History.FILE;

    /** The mode of a file that is no link. */
    private static final String REGULAR_FILE = "100";

    private final Map<String, byte[]> files = new TreeMap<>();

    private EvidenceCollector() {}

    /**
     * Reads everything.
     *
     * @param checkout root of the repository
     * @param runs directories of runs, one a platform, each with {@code run.json}, {@code messages.ndjson}, {@code
     *     allure-results/} and {@code junit.xml}; one that does not exist is no run
     * @throws UncheckedIOException when a file cannot be read
     */
    public static EvidenceFiles collect(Path checkout, List<Path> runs) {
        var collector = new EvidenceCollector();
        collector.tree(checkout, "features", path -> true);
        collector.tree(checkout, "steps/src/main", path -> path.endsWith(".java"));
        for (String path : List.of(Catalogue.BRIEF, "pom.xml", HISTORY)) {
            collector.file(checkout.resolve(path), path);
        }
        collector.put(ProofKeys.SERVICE_SOURCES, digests(checkout, "application/src/main"));
        collector.put(ProofKeys.FIXTURES, digests(checkout, "fixtures/src/main"));
        signedFiles(checkout).forEach(path -> collector.file(checkout.resolve(path), path));
        releaseMade(checkout).ifPresent(since -> collector.put(SignedRecords.RELEASE_MADE, since));
        earlier(checkout, Ratchet.FILE).ifPresent(text -> collector.put(Ratchet.EARLIER, text));
        earlier(checkout, NeverRed.FILE).ifPresent(text -> collector.put(NeverRed.EARLIER, text));
        earlier(checkout, Steadiness.FILE).ifPresent(text -> collector.put(Steadiness.EARLIER, text));
        earlier(checkout, HISTORY).ifPresent(text -> collector.put(RecordedRuns.EARLIER, text));
        for (int i = 0; i < runs.size(); i++) {
            collector.run(runs.get(i), Run.DIRECTORY + i + "-" + runs.get(i).getFileName() + "/");
        }
        return EvidenceFiles.of(collector.files);
    }

    /** What the last commit on main holds; where that is the one that is judged, the commit before it. */
    private static Optional<String> earlier(Path checkout, String file) {
        Optional<String> head = git(checkout, "rev-parse", "HEAD");
        boolean onMain = head.isPresent() && head.equals(git(checkout, "rev-parse", "--verify", "main"));
        return git(checkout, "show", (onMain ? "main~1:" : "main:") + file);
    }

    /** Only what git has: a file that it overlooks would count without standing in the release's history. */
    private static List<String> signedFiles(Path checkout) {
        return git(checkout, "ls-files", "-s", "--", TrustFile.FILE, SignedRecords.FOLDER)
                .map(answer -> answer.lines()
                        .filter(line -> line.startsWith(REGULAR_FILE))
                        .map(line -> line.substring(line.indexOf('\t') + 1))
                        .filter(path -> path.endsWith(".json"))
                        .toList())
                .orElse(List.of());
    }

    /** When the last commit was made that changed what the service jar is built from; nothing where history is cut off. */
    private static Optional<String> releaseMade(Path checkout) {
        return git(checkout, "rev-parse", "--is-shallow-repository")
                .filter(answer -> answer.strip().equals("false"))
                .flatMap(whole -> git(
                        checkout,
                        "log",
                        "-1",
                        "--no-show-signature",
                        "--format=%cI",
                        "--",
                        "pom.xml",
                        "application/pom.xml",
                        "application/src/main"))
                .filter(answer -> !answer.isBlank());
    }

    /** What git answers; nothing when it is missing or refuses, as in a checkout without history. */
    private static Optional<String> git(Path checkout, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", checkout.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void run(Path directory, String prefix) {
        for (String name : List.of(RunRecord.FILE, RunRecord.MESSAGES, RunRecord.JUNIT)) {
            file(directory.resolve(name), prefix + name);
        }
        listed(directory.resolve(RunRecord.ALLURE_RESULTS)).stream()
                .filter(path -> path.toString().endsWith("-result.json"))
                .forEach(path -> file(path, prefix + RunRecord.ALLURE_RESULTS + "/" + path.getFileName()));
    }

    private void tree(Path checkout, String directory, Predicate<String> wanted) {
        listed(checkout.resolve(directory)).forEach(path -> {
            String name = name(checkout, path);
            if (wanted.test(name)) {
                file(path, name);
            }
        });
    }

    private static String digests(Path checkout, String directory) {
        return listed(checkout.resolve(directory)).stream()
                .map(path -> name(checkout, path) + "|" + Digests.sha256(bytes(path)))
                .sorted()
                .collect(Collectors.joining("\n", "path|sha256\n", "\n"));
    }

    private static String name(Path checkout, Path path) {
        return checkout.relativize(path).toString().replace('\\', '/');
    }

    private static List<Path> listed(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private void file(Path path, String name) {
        if (Files.isRegularFile(path)) {
            files.put(name, bytes(path));
        }
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
