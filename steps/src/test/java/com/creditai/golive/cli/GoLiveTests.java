package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.RunLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoLiveTests {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makesACheckout() throws IOException {
        for (String file : new String[] {
            "features/criteria.psv",
            "features/clauses.psv",
            "docs/brief.psv",
            "pom.xml",
            "application/deploy/creditai.env.example"
        }) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            if (Files.exists(REPOSITORY.resolve(file))) {
                Files.copy(REPOSITORY.resolve(file), copy);
            }
        }
        Files.writeString(folder.resolve("features/sample.feature"), "Feature: x\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --nope | There is no option --nope",
                "--nope | There is no option --nope",
                "chekc | did you mean check?",
                "load smoke | There is no command load",
                "attest | Missing required",
                "check --parallel many | is not an int",
                "check --parallel 0 | --parallel must be 1 or more",
                "check --criterion | Missing required parameter",
                "prove --all --only text | --all and --only exclude each other",
                "check --platform containers | use --platform embedded",
                "check --for-build what | --for-build is maven or ci",
                "up --port 70000 | must be a port from 1 to 65535",
                "verify-bundle nothing.zip | There is no bundle nothing.zip",
                "gate extra | extra",
                "gate --for-build what | --for-build is maven or ci"
            })
    void answersWhatItCannotDoWithOneSentenceAndExitCodeThree(String line, String sentence) throws IOException {
        makeJar();
        assertThat(run(line.split(" "))).isEqualTo(3);
        assertThat(said()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(said().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --criterion PDF-3 | The catalogue has no criterion PDF-3: did you mean PDF-03?",
                "check --area securty | did you mean security?",
                "check --tags @a( | is no tag expression",
                "check features/simple.feature | did you mean features/sample.feature?",
                "check features/sample.feature:0 | No scenario stands on line 0 of features/sample.feature",
                "check features/sample.feature:999 | No scenario stands on line 999 of features/sample.feature",
                "check features/sample.feature:x | write it like features/x.feature:12",
                "check --failed | Nothing failed in the last run",
                "prove --criterion PDF-3 | did you mean PDF-03?",
                "prove --generated --all | --generated goes without --all and --only",
                "prove --generated --only digest | --generated goes without --all and --only",
                "prove --new --all | --new goes without --all, --only and --generated",
                "prove --new --generated | --new goes without --all, --only and --generated",
                "prove --new --criterion PDF-3 | did you mean PDF-03?",
                "prove --generated --package audit | There is no group audit: choose of extraction, analysis"
            })
    void refusesASelectionThatDoesNotExistAndSaysWhatWasProbablyMeant(String line, String sentence) throws IOException {
        makeJar();
        assertThat(run(line.split(" "))).isEqualTo(3);
        assertThat(said()).contains(sentence).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEC-12 | SEC-12 needs no sabotage: people sign it, and what its records are refused for is its proof.",
                "QUAL-03 | No sabotage of QUAL-03 is declared: add one beside its steps."
            })
    void saysWithExitCodeOneThatThereIsNothingToProve(String id, String sentence) throws IOException {
        makeJar();
        assertThat(run("prove", "--criterion", id)).isEqualTo(1);
        assertThat(said()).contains(sentence).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--only,no such thing", "--criterion,PDF-03,--only,a door is open"})
    void saysWithExitCodeOneThatNoSabotageIsNamedLikeThat(String options) throws IOException {
        makeJar();
        String[] line = ("prove," + options).split(",");
        assertThat(run(line)).isEqualTo(1);
        assertThat(said())
                .contains("No sabotage has '" + line[line.length - 1] + "' in its name.")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatEachScenarioHasItsFirstRunsAndRefusesARecordThatCannotBeRead() throws IOException {
        makeJar();
        assertThat(run("prove", "--new")).as(said()).isZero();
        Files.writeString(folder.resolve("features/steadiness.json"), "{");
        assertThat(run("prove", "--new")).isEqualTo(3);
        assertThat(said()).contains("features/steadiness.json cannot be read").doesNotContain("\tat ");
    }

    @Test
    void saysWithExitCodeOneThatThereIsNothingToReportOn() throws IOException {
        makeJar();
        assertThat(run("report")).isEqualTo(1);
        assertThat(said()).contains("run ./golive first").doesNotContain("\tat ");
    }

    @Test
    void neverEndsAnErrorOfTheVirtualMachineWithTheCodeOfNoGo() {
        Workshop broken = new Workshop(
                () -> {
                    throw new StackOverflowError();
                },
                print(out),
                print(err),
                Map.of());
        assertThat(GoLive.run(broken, "check")).isEqualTo(3);
        assertThat(said()).contains("golive itself is broken");
    }

    @Test
    void saysWhichFileIsForbiddenToWhom() {
        Workshop forbidden = new Workshop(
                () -> {
                    throw new UncheckedIOException(new AccessDeniedException("/srv/checkout"));
                },
                print(out),
                print(err),
                Map.of());
        assertThat(GoLive.run(forbidden, "check")).isEqualTo(3);
        assertThat(said())
                .contains("permission is denied to " + System.getProperty("user.name") + " (/srv/checkout)")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatTheServiceIsNotBuilt() {
        assertThat(run("check")).isEqualTo(3);
        assertThat(said()).contains("The service is not built in").contains("run ./golive");
    }

    @Test
    void saysThatAPortIsOccupied() throws IOException {
        makeJar();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("up", "--port", port)).isEqualTo(3);
            assertThat(said()).contains("Port " + port + " is occupied: choose another one with --port.");
        }
    }

    @Test
    void excludesTwoRunsInOneCheckout() throws IOException {
        makeJar();
        try (RunLock lock = RunLock.ofRuns(folder.resolve(".golive"))) {
            assertThat(run("check")).isEqualTo(3);
            assertThat(said()).startsWith("Another run (process ");
        }
    }

    @Test
    void callsAChangedCatalogueABrokenGate() throws IOException {
        makeJar();
        Files.writeString(folder.resolve("features/clauses.psv"), "clause|statement\n");
        assertThat(run("check", "--criterion", "PDF-03")).isEqualTo(3);
        assertThat(said()).contains("differs from the agreed catalogue");
    }

    @Test
    void explainsAnythingUnexpectedWithItsTraceAndExitCodeThree() {
        Workshop broken = new Workshop(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                print(out),
                print(err),
                Map.of());
        assertThat(GoLive.run(broken, "version")).isEqualTo(3);
        assertThat(said()).contains("golive itself is broken by java.lang.IllegalStateException: a bug");
    }

    @Test
    void judgesNothingThatRanWithoutRoom() {
        MachineCheck.requireRoom(folder, 300);
        assertThatThrownBy(() -> MachineCheck.requireRoom(folder, 299))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The disk is full: 299 MB are free at " + folder);
    }

    @ParameterizedTest
    @MethodSource("problemsOfAFullDisk")
    void saysWhatToDoWhenTheDiskIsFull(RuntimeException problem) {
        Workshop full = new Workshop(
                () -> {
                    throw problem;
                },
                print(out),
                print(err),
                Map.of());
        assertThat(GoLive.run(full, "check")).isEqualTo(3);
        assertThat(said()).startsWith("The disk is full: make room").doesNotContain("\tat ");
    }

    static Stream<RuntimeException> problemsOfAFullDisk() {
        return Stream.of(
                new UncheckedIOException(new IOException("x: No space left on device")),
                new IllegalStateException("a stream names no file", new IOException("No space left on device")));
    }

    @Test
    void helpsAndTellsItsVersionWithExitCodeZero() {
        assertThat(run("--help")).isZero();
        assertThat(run("check", "--help")).isZero();
        assertThat(run("version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--criterion")
                .contains("CreditAI Go-Live 0.1.0")
                .contains("attest", "waive")
                .doesNotContain("--for-build");
    }

    @Test
    void cleansACheckoutThatNothingWasLeftIn() {
        assertThat(run("doctor", "--clean")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Nothing was left behind.");
    }

    @Test
    void namesEachThingThatIsMissingOnTheMachine() {
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("MISSING +mvn +not on the PATH: apt-get install maven")
                .containsPattern("MISSING +service +not built: run ./golive")
                .containsPattern("ok +java")
                .containsPattern("default +CREDITAI_UPLOADS_MAX_SIZE +20MB")
                .containsPattern("default +CREDITAI_MAIL_USERNAME +\\(none\\)");
    }

    private void makeJar() throws IOException {
        Path jar = folder.resolve("application/target/creditai-application-0.1.0-exec.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "no real one");
    }

    private int run(String... arguments) {
        return GoLive.run(
                new Workshop(() -> new Checkout(folder), print(out), print(err), Map.of("PATH", "/nowhere")),
                arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
