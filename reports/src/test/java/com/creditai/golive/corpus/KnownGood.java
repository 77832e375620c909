package com.creditai.golive.corpus;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Clause;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.HumanEvidence;
import com.creditai.golive.verdict.Purpose;
import io.cucumber.core.options.CommandlineOptionsParser;
import io.cucumber.core.runtime.Runtime;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A result set that the gate accepts with GO: a real run of Cucumber with Allure's adapter over one example a clause of
 * the real catalogue. Every hostile set is made from it by one change.
 */
public final class KnownGood {

    public static final String ARTEFACT = Digests.sha256("the service jar");
    public static final String COMMIT = Digests.sha256("the commit").substring(0, 40);
    public static final Release RELEASE = new Release(COMMIT, false, ARTEFACT, "0.1.0");
    /** The criterion that the hostile sets attack; its feature is a file of its own. */
    public static final String VICTIM = "PDF-03";

    public static final String VICTIM_FEATURE = "features/documents/hostile.feature";
    public static final String STEPS = "steps/src/main/java/com/creditai/golive/corpus/CorpusSteps.java";
    public static final String CONTAINERS = "runs/0-containers/";
    public static final String EMBEDDED = "runs/2-embedded/";
    public static final String TARGET = "runs/1-target/";

    private static final Path ROOT = Path.of("..");

    private final EvidenceFiles files;
    private final Instant startedAt;

    private KnownGood(EvidenceFiles files, Instant startedAt) {
        this.files = files;
        this.startedAt = startedAt;
    }

    /** Runs Cucumber in the directory. */
    public static KnownGood make(Path directory) throws IOException {
        Instant startedAt = Instant.now();
        var files = new TreeMap<String, byte[]>();
        for (String path : Catalogue.DIGESTS.keySet()) {
            files.put(path, Files.readAllBytes(ROOT.resolve(path)));
        }
        files.put(STEPS, Files.readAllBytes(Path.of("src/test/java/com/creditai/golive/corpus/CorpusSteps.java")));
        files.put("pom.xml", text("<spring-boot.version>4.1.1</spring-boot.version>"));
        files.put("features/ratchet.txt", text("# stays green\n" + VICTIM + "\n"));
        Catalogue catalogue = Catalogue.read(EvidenceFiles.of(files));
        features(catalogue).forEach((path, feature) -> files.put(path, text(feature)));
        run(directory, files);
        EvidenceFiles ran = results(directory, EvidenceFiles.of(files), startedAt);
        return new KnownGood(steady(catalogue, proven(catalogue, ran)), startedAt);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> features(Catalogue catalogue) {
        var features = new TreeMap<String, StringBuilder>();
        for (Criterion criterion : catalogue.criteria()) {
            if (criterion.id().equals(Catalogue.COMPUTED_BY_THE_GATE)) {
                continue;
            }
            boolean victim = criterion.id().equals(VICTIM);
            String path = victim ? VICTIM_FEATURE : "features/" + criterion.area() + "/all.feature";
            StringBuilder feature = features.computeIfAbsent(
                    path, name -> new StringBuilder("Feature: " + criterion.area() + (victim ? " files" : "") + "\n"));
            feature.append("\n  @")
                    .append(criterion.id())
                    .append("\n  Rule: ")
                    .append(criterion.title())
                    .append('\n');
            criterion.clauses().forEach(clause -> example(feature, clause, victim));
            if (victim) {
                feature.append("      And the sender is told why\n");
            }
        }
        var texts = new TreeMap<String, String>();
        features.forEach((path, feature) -> texts.put(path, feature.toString()));
        return texts;
    }

    private static void example(StringBuilder feature, Clause clause, boolean victim) {
        feature.append("\n    @")
                .append(clause.id())
                .append("\n    Example: ")
                .append(clause.text())
                .append('\n');
        feature.append("      Given ").append(clause.id()).append(" is at hand\n");
        feature.append(
                victim
                        ? "      When the hostile file " + clause.id() + " is uploaded\n      Then it is refused\n"
                        : "      When it is asked for\n      Then it is there\n");
    }

    private static void run(Path directory, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".feature")) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
        var options = new CommandlineOptionsParser(new ByteArrayOutputStream())
                .parse(
                        "--glue",
                        "com.creditai.golive.corpus",
                        "--plugin",
                        "message:" + directory.resolve(RunRecord.MESSAGES),
                        directory.resolve("features").toString())
                .build();
        Runtime.builder()
                .withRuntimeOptions(options)
                .withAdditionalPlugins(new AllureCucumber7Jvm(
                        new AllureLifecycle(new FileSystemResultsWriter(directory.resolve(RunRecord.ALLURE_RESULTS)))))
                .build()
                .run();
    }

    private static EvidenceFiles results(Path directory, EvidenceFiles before, Instant startedAt) throws IOException {
        String messages = Files.readString(directory.resolve(RunRecord.MESSAGES));
        EvidenceFiles files = withRun(before, CONTAINERS, Platform.CONTAINERS, messages, startedAt);
        String onTarget = messages.replace("\\\"containers\\\"", "\\\"target\\\"");
        files = withRun(files, TARGET, Platform.TARGET, onTarget, startedAt);
        try (Stream<Path> allure = Files.list(directory.resolve(RunRecord.ALLURE_RESULTS))) {
            for (Path path : allure.filter(each -> each.toString().endsWith("-result.json"))
                    .toList()) {
                String name = RunRecord.ALLURE_RESULTS + "/" + path.getFileName();
                files = files.with(CONTAINERS + name, Files.readAllBytes(path))
                        .with(TARGET + name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static EvidenceFiles withRun(
            EvidenceFiles files, String prefix, Platform platform, String messages, Instant startedAt) {
        RunRecord record = RunRecord.of(platform, startedAt, 12.5, RELEASE, Digests.sha256(messages));
        return files.with(prefix + RunRecord.MESSAGES, messages).with(prefix + RunRecord.FILE, record.toJson());
    }

    /** Each scenario had its first runs, and none failed. */
    private static EvidenceFiles steady(Catalogue catalogue, EvidenceFiles files) {
        List<Scenario> written = Scenario.all(Census.take(catalogue, files));
        Map<String, Attempts> green = new TreeMap<>();
        written.forEach(each -> green.put(each.key(), new Attempts(Attempts.FIRST_RUNS, 0)));
        Steadiness record = Steadiness.none().with(new Round(green), written, Instant.parse("2026-01-02T03:04:05Z"));
        return files.with(Steadiness.FILE, record.toJson());
    }

    /** What people sign needs no sabotage: the refusal cases of its records are its proof. */
    private static EvidenceFiles proven(Catalogue catalogue, EvidenceFiles files) {
        Census census = Census.take(catalogue, files);
        ProofKeys keys = ProofKeys.of(files, census, StepSources.read(files));
        Proofs proofs = Proofs.none();
        for (Map.Entry<String, RuleText> rule : census.rules().entrySet()) {
            if (catalogue.criterion(rule.getKey()).orElseThrow().evidence() == EvidenceKind.ATTESTED) {
                continue;
            }
            proofs = proofs.with(proof(rule.getKey(), keys.key(rule.getKey()), rule.getValue()));
        }
        return files.with(Proofs.FILE, proofs.toJson());
    }

    /** One sabotage for each Then of a clause. */
    private static Proof proof(String criterion, String key, RuleText rule) {
        List<Proof.SabotageResult> sabotages = rule.cases().stream()
                .flatMap(example -> example.clauses().stream()
                        .filter(clause -> clause.contains("."))
                        .flatMap(clause -> example.steps().stream()
                                .filter(StepText::outcome)
                                .map(then -> noticed(rule, clause, then))))
                .toList();
        return new Proof(criterion, key, Instant.parse("2026-01-02T03:04:05Z"), true, true, sabotages);
    }

    private static Proof.SabotageResult noticed(RuleText rule, String clause, StepText then) {
        var killedBy = new Proof.KilledBy(rule.file(), then.line(), then.text(), "expected: \"refused\" but was: \"\"");
        return new Proof.SabotageResult(
                clause,
                "nothing of " + clause + " is checked at line " + then.line(),
                true,
                true,
                Optional.of(killedBy),
                "");
    }

    /** The same messages with a failed step, counted from the hook, in the victim's first scenario. */
    public static String redVictim(String ndjson, int step, String message) {
        var messages = new Messages(ndjson);
        return messages.status(Hostile.victim(messages), step, "FAILED", message)
                .text();
    }

    /** The same results with a step of the victim's scenario that was given up with this message. */
    public static String abortedVictim(String ndjson, int step, String message) {
        var messages = new Messages(ndjson);
        return messages.status(Hostile.victim(messages), step, "SKIPPED", message)
                .text();
    }

    public EvidenceFiles files() {
        return files;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The same results once more, as if everything had also run on the embedded platform. */
    public GateInput alsoEmbedded() {
        EvidenceFiles both = files;
        for (String path : files.paths(CONTAINERS, "")) {
            String name = path.substring(CONTAINERS.length());
            if (!name.equals(RunRecord.FILE)) {
                both = both.with(EMBEDDED + name, files.bytes(path).orElseThrow());
            }
        }
        String messages = files.text(CONTAINERS + RunRecord.MESSAGES)
                .orElseThrow()
                .replace("\\\"containers\\\"", "\\\"embedded\\\"");
        return new GateInput(
                RELEASE, input().now(), Purpose.GATE, withRun(both, EMBEDDED, Platform.EMBEDDED, messages, startedAt));
    }

    /** The question that the gate answers with GO. */
    public GateInput input() {
        return new GateInput(RELEASE, startedAt.plus(Duration.ofHours(1)), Purpose.GATE, files);
    }

    /** Every attested criterion is signed. */
    public HumanEvidence signed() {
        return new HumanEvidence(
                Catalogue.read(files).criteria().stream()
                        .filter(criterion -> criterion.evidence() == EvidenceKind.ATTESTED)
                        .map(criterion -> new HumanEvidence.Attestation(
                                criterion.id(), criterion.owner(), startedAt.plus(Duration.ofDays(30)), false))
                        .toList(),
                List.of(),
                Map.of());
    }
}
