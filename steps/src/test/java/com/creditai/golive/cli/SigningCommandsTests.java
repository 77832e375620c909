package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.records.TrustedKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningCommandsTests {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void trustsARehearsalKey() throws IOException, GeneralSecurityException {
        for (String file : Catalogue.DIGESTS.keySet()) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), folder.resolve(file));
        }
        Files.copy(REPOSITORY.resolve("pom.xml"), folder.resolve("pom.xml"));
        Path jar = folder.resolve("application/target/creditai-application-0.1.0-exec.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "the jar");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        TrustedKey key = new TrustedKey(
                "sam",
                "Sam Rehearsal",
                List.of("Security"),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)),
                Optional.empty(),
                true);
        Path trust = folder.resolve(TrustFile.FILE);
        Files.createDirectories(trust.getParent());
        Files.writeString(trust, Json.write(new TrustFile(List.of(key))));
        Files.writeString(folder.resolve("report.pdf"), "the report");
        git("init", "-q");
        git("add", "features", "docs", "pom.xml");
        git("-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@people.test", "commit", "-qm", "made");
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesARecordThatTheGateAccepts() {
        assertThat(attest("SEC-12", "report=" + folder.resolve("report.pdf"), "open-findings=0"))
                .as(said())
                .isZero();
        assertThat(EvidenceCollector.collect(folder, List.of()).paths(SignedRecords.FOLDER, ".json"))
                .as("what git does not have yet")
                .isEmpty();
        git("add", "docs");

        EvidenceFiles files = EvidenceCollector.collect(folder, List.of());
        SignedRecords records = SignedRecords.read(
                files, Catalogue.read(files), ReleaseFacts.release(new Checkout(folder)), Instant.now());
        assertThat(records.refused()).isEmpty();
        assertThat(records.accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.text().criterion()).isEqualTo("SEC-12");
            assertThat(accepted.text().who()).isEqualTo("Sam Rehearsal");
            assertThat(accepted.rehearsal()).isTrue();
        });
    }

    @Test
    void writesNothingThatWouldNotCount() {
        assertThat(attest("SEC-12", "report=" + folder.resolve("report.pdf"), "open-findings=2"))
                .isEqualTo(1);
        assertThat(said()).contains("Not signed: SEC-12.c: open-findings is 2, must be 0.");
        assertThat(folder.resolve(SignedRecords.FOLDER)).doesNotExist();
    }

    @Test
    void waivesAMajorAndNoBlocker() {
        assertThat(run(with("waive", "PDF-05", "--reason", "mended next week")))
                .as(said())
                .isZero();
        assertThat(folder.resolve(SignedRecords.FOLDER)).isNotEmptyDirectory();
        assertThat(run(with("waive", "PDF-03", "--reason", "mended next week"))).isEqualTo(1);
        assertThat(said()).contains("PDF-03 is a blocker, and a blocker is never waived");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PDF-03 | x=y | sam | 1 | PDF-03 is no criterion that people sign",
                "SEC-12 | colour=red | sam | 3 | A record of SEC-12 does not state colour=red; it states report, tester",
                "SEC-12 | report=nowhere.pdf | sam | 3 | The file nowhere.pdf cannot be read",
                "SEC-12 | open-findings=0 | eve | 1 | the key eve is not in docs/evidence/trust.json",
                "OPS-07 | retrospective-owner=x | sam | 1 | OPS-07 is for Product to sign, not for Security"
            })
    void saysWhatIsWrong(String id, String fact, String key, int exitCode, String sentence) {
        List<String> words = with("attest", id, fact);
        words.set(words.indexOf("--key") + 1, key);

        assertThat(run(words)).isEqualTo(exitCode);
        assertThat(said()).contains(sentence);
    }

    @Test
    void saysWhatACriterionNeedsAndTakesNothingTwice() {
        assertThat(run(with("attest", "SEC-12"))).isEqualTo(1);
        assertThat(said()).contains("SEC-12.a needs report; SEC-12.a needs tester; SEC-12.b needs tested-on");
        assertThat(attest("SEC-12", "open-findings=0", "open-findings=5")).isEqualTo(3);
        assertThat(said()).contains("Say once what open-findings is.");
    }

    @Test
    void saysHowADayIsWritten() {
        List<String> words = with("waive", "PDF-05", "--reason", "so");
        words.set(words.indexOf("--expires") + 1, "tomorrow");
        assertThat(run(words)).isEqualTo(3);
        assertThat(said()).contains("Invalid value for option '--expires': 'tomorrow' is no day such as 2027-03-31.");
    }

    @Test
    void takesNoOtherKeyFile() throws IOException {
        Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThat(run(with("waive", "PDF-05", "--reason", "so"))).isEqualTo(3);
        assertThat(said()).contains("is no private Ed25519 key in PEM");
    }

    private int attest(String id, String... facts) {
        List<String> words = with("attest", id, "tester=Testers of Rehearsal", "tested-on=" + TODAY);
        words.addAll(List.of(facts));
        return run(words);
    }

    private List<String> with(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--key", "sam", "--private-key", folder.resolve("key.pem").toString()));
        all.addAll(List.of(
                "--author", "Ann Rehearsal", "--expires", TODAY.plusDays(30).toString()));
        return all;
    }

    private int run(List<String> words) {
        return GoLive.run(
                new Workshop(() -> new Checkout(folder), print(out), print(err), Map.of()),
                words.toArray(new String[0]));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
