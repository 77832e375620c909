package com.creditai.golive.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTests {

    private static final int TRIES = 400;

    private GateOutcome outcome;
    private byte[] bundle = {};

    @BeforeAll
    void pack(@TempDir Path directory) throws Exception {
        KnownGood good = KnownGood.make(directory);
        var files = good.files().without(KnownGood.TARGET).without("features/compliance/");
        outcome = Gate.evaluate(new GateInput(KnownGood.RELEASE, good.input().now(), Purpose.GATE, files));
        bundle = Bundle.pack(outcome);
    }

    @Test
    void theVerdictIsRecomputedFromTheBundleAlone() {
        VerifyBundle.Verification verification = VerifyBundle.verify(bundle);
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.outcome().map(GateOutcome::sentence)).contains(outcome.sentence());
        assertThat(verification.sha256()).isEqualTo(Digests.sha256(bundle));
    }

    @Test
    void anyChangedByteShows() {
        var random = new Random(20260101);
        for (int i = 0; i < TRIES; i++) {
            int at = i < 40 ? bundle.length - 1 - 2 * i : random.nextInt(bundle.length);
            byte[] changed = bundle.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(Bundle.sealIntact(changed))
                    .as("a bit of byte " + at + " was turned")
                    .isFalse();
        }
        byte[] longer = Arrays.copyOf(bundle, bundle.length + 1);
        assertThat(Bundle.sealIntact(longer)).isFalse();
    }

    @Test
    void aVerdictThatWasRewrittenAndSealedAgainShows() {
        Map<String, byte[]> files = Bundle.unpack(bundle);
        String verdict = new String(files.get("verdict.json"), StandardCharsets.UTF_8);
        files.put("verdict.json", verdict.replace("\"UNDECIDED\"", "\"GO\"").getBytes(StandardCharsets.UTF_8));
        assertThat(VerifyBundle.verify(Bundle.seal(files)).problems())
                .singleElement()
                .asString()
                .contains("verdict.json is not what the evidence gives");
    }

    @Test
    void evidenceThatWasDroppedAndSealedAgainShows() {
        Map<String, byte[]> files = Bundle.unpack(bundle);
        files.remove("evidence/" + KnownGood.VICTIM_FEATURE);
        assertThat(VerifyBundle.verify(Bundle.seal(files)).problems()).isNotEmpty();
    }

    @Test
    void somethingElseIsNoBundle() {
        assertThat(VerifyBundle.verify("no zip at all".getBytes(StandardCharsets.UTF_8))
                        .intact())
                .isFalse();
    }

    @Test
    void twoPacksOfOneOutcomeAreByteEqual() {
        assertThat(Bundle.pack(outcome)).isEqualTo(bundle);
    }

    @Test
    void writesEveryFileAndReplacesTheLastOnesWhole(@TempDir Path directory) throws Exception {
        Path reports = directory.resolve("reports");
        Path run = Files.createDirectories(directory.resolve("run"));
        Files.createDirectories(run.resolve("allure-results"));
        Files.writeString(run.resolve("allure-results/a-result.json"), "{}");
        Files.writeString(run.resolve("junit.xml"), "<testsuite/>");
        Path latest = ReportWriter.write(outcome, reports, List.of(run), Map.of("nothing", run.resolve("nothing")));
        Files.writeString(latest.resolve("left-over"), "of the run before");
        ReportWriter.write(outcome, reports, List.of(run), Map.of("allure-report", run.resolve("allure-results")));
        ReportWriter.record(outcome, reports);
        try (Stream<Path> files = Files.walk(reports)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(path -> reports.relativize(path).toString()))
                    .containsExactlyInAnyOrder(
                            "history.ndjson",
                            "latest/verdict.json",
                            "latest/census.json",
                            "latest/kill-matrix.json",
                            "latest/messages.ndjson",
                            "latest/living-documentation/index.html",
                            "latest/allure-results/a-result.json",
                            "latest/allure-report/a-result.json",
                            "latest/junit.xml",
                            "latest/bundle.zip");
        }
        assertThat(VerifyBundle.verify(latest.resolve("bundle.zip")).intact()).isTrue();
        assertThat(reports.resolve("history.ndjson"))
                .content()
                .contains(Digests.sha256(bundle))
                .contains("UNDECIDED");
    }

    @Test
    void onlyTheRecordedBundleIsTheRecordedOne(@TempDir Path directory) throws Exception {
        Path latest = ReportWriter.write(outcome, directory, List.of(), Map.of());
        ReportWriter.record(outcome, directory);
        String history = Files.readString(directory.resolve("history.ndjson"));
        assertThat(VerifyBundle.verify(latest.resolve("bundle.zip")).recordedIn(history))
                .isTrue();
        Map<String, byte[]> files = Bundle.unpack(bundle);
        files.put(
                "evidence/features/ratchet.txt",
                (new String(files.get("evidence/features/ratchet.txt"), StandardCharsets.UTF_8) + "# edited\n")
                        .getBytes(StandardCharsets.UTF_8));
        VerifyBundle.Verification edited = VerifyBundle.verify(Bundle.seal(files));
        assertThat(edited.intact()).as("edited and sealed again").isTrue();
        assertThat(edited.recordedIn(history)).as("but never recorded").isFalse();
    }

    @Test
    void theSuitesOfSeveralRunsAreAllInJunitXml(@TempDir Path directory) throws Exception {
        Path first = Files.createDirectories(directory.resolve("embedded"));
        Path second = Files.createDirectories(directory.resolve("containers"));
        Files.writeString(first.resolve("junit.xml"), "<?xml version=\"1.0\"?>\n<testsuite name=\"one\"/>");
        Files.writeString(second.resolve("junit.xml"), "<?xml version=\"1.0\"?>\n<testsuite name=\"two\"/>");
        Path latest = ReportWriter.write(outcome, directory.resolve("reports"), List.of(first, second), Map.of());
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(latest.resolve("junit.xml").toFile());
        assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    }

    @Test
    void aFailedWriteLeavesTheLastFiles(@TempDir Path directory) throws Exception {
        Path latest = ReportWriter.write(outcome, directory, List.of(), Map.of());
        assertThatThrownBy(() -> ReportWriter.write(
                        outcome, directory, List.of(), Map.of("no/such/parent", latest.resolve("verdict.json"))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(latest.resolve("verdict.json")).exists();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("latest");
        }
    }
}
