package com.creditai.golive.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.SabotageJudge;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.ProgressLines;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.sabotage.samples.DoorSteps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProverTests {

    private static final String FEATURE = """
            Feature: Doors

              @PDF-03
              Rule: A door stays shut

                @PDF-03.a
                Example: Locked
                  Given a locked door
                  Then it stays shut
                  And it makes no sound

                @PDF-03.b
                Example: Oiled
                  Given a locked door
                  Then it makes no sound
            """;

    @TempDir
    Path folder;

    private Prover prover;

    @BeforeEach
    void writesFeatures() throws IOException {
        EvidenceFiles evidence = EvidenceFiles.of(DoorFiles.in(folder, FEATURE));
        Census census = Census.take(Catalogue.read(evidence), evidence);
        prover = new Prover(
                environment(),
                (tag, stop) -> run(folder.resolve("features"), tag, stop),
                new SabotageJudge(census),
                ProofKeys.of(evidence, census, StepSources.read(evidence)),
                new Quiet(),
                () -> Instant.EPOCH);
    }

    @AfterEach
    void mendsEverything() {
        DoorSteps.BROKEN.clear();
    }

    @ParameterizedTest
    @CsvSource({"lock,9,it stays shut", "oil,10,it makes no sound"})
    void isKilledByAnAssertionOfItsOwnThenOrOfAnAndBehindIt(String part, int line, String step) {
        Proof proof = prove(breaking(part, true));

        assertThat(proof.controlBefore()).isTrue();
        assertThat(proof.controlAfter()).as("mended").isTrue();
        SabotageResult result = proof.sabotages().get(0);
        assertThat(result.killed()).as(result.reason()).isTrue();
        assertThat(result.killedBy()).hasValueSatisfying(by -> {
            assertThat(by.feature()).isEqualTo("features/doors.feature");
            assertThat(by.line()).isEqualTo(line);
            assertThat(by.step()).isEqualTo(step);
            assertThat(by.assertion()).contains(part);
        });
    }

    @ParameterizedTest
    @CsvSource({"hinge", "frame", "eyes", "paint"})
    void isNoKillWhenASetUpStepFailsAnExceptionIsThrownOrNobodyNotices(String part) {
        SabotageResult result = prove(breaking(part, true)).sabotages().get(0);
        assertThat(result.applied()).isTrue();
        assertThat(result.killed()).isFalse();
        assertThat(result.reason()).isNotBlank();
    }

    @Test
    void isNoKillWhenAnExampleOfAnotherClauseNotices() {
        Proof proof = prover.prove("PDF-03", List.of(new AimedSabotage("PDF-03.b", breaking("lock", true))));
        assertThat(proof.sabotages().get(0).killed()).isFalse();
        assertThat(proof.sabotages().get(0).reason()).contains("stayed green");
    }

    @Test
    void triesOutWithoutControlWhatIsNoticedAndWhatIsNot() throws IOException {
        List<SabotageResult> results = prover.tryOut(
                "PDF-03",
                List.of(
                        new AimedSabotage("PDF-03.a", breaking("lock", true)),
                        new AimedSabotage("PDF-03.b", breaking("lock", true))));

        assertThat(results).extracting(SabotageResult::killed).containsExactly(true, false);
        assertThat(DoorSteps.BROKEN).as("what is still broken").isEmpty();
        try (Stream<Path> runs = Files.list(folder)) {
            assertThat(runs.filter(run -> run.getFileName().toString().startsWith("run")))
                    .as("runs: one for what was noticed, two for what was not, none for a control")
                    .hasSize(3);
        }
    }

    @Test
    void doesSeveralThingsAtOnceAndMendsThemAll() {
        Proof proof = prove(Sabotages.together("both", breaking("lock", true), breaking("paint", true)));
        assertThat(proof.sabotages().get(0).killed()).isTrue();
        assertThat(proof.controlAfter()).isTrue();
        Proof half = prove(Sabotages.together("half", breaking("lock", true), breaking("paint", false)));
        assertThat(half.sabotages().get(0).applied())
                .as("one part never took effect")
                .isFalse();
    }

    @Test
    void isNoKillWhenTheSabotageNeverTookEffect() {
        SabotageResult result = prove(breaking("lock", false)).sabotages().get(0);
        assertThat(result.applied()).isFalse();
        assertThat(result.killed()).isFalse();
    }

    @Test
    void isNoKillWhenTheSabotageCannotBeApplied() {
        Sabotage impossible = new StubSabotage(
                "impossible",
                environment -> {
                    throw new PlatformException("no such method");
                },
                environment -> true);
        SabotageResult result = prove(impossible).sabotages().get(0);
        assertThat(result.applied()).isFalse();
        assertThat(result.reason()).contains("no such method");
    }

    @Test
    void triesNothingWhenTheControlIsRed() {
        DoorSteps.BROKEN.add("lock");
        Proof proof = prove(breaking("oil", true));
        assertThat(proof.controlBefore()).isFalse();
        assertThat(proof.sabotages().get(0).reason()).contains("control");
    }

    @Test
    void showsARedControlAfterASabotageThatWasNotMended() {
        Sabotage lasting = new StubSabotage(
                "lasting",
                environment -> {
                    DoorSteps.BROKEN.add("lock");
                    return () -> {};
                },
                environment -> true);
        Proof proof = prove(lasting);
        assertThat(proof.controlBefore()).isTrue();
        assertThat(proof.controlAfter()).isFalse();
    }

    @Test
    void stopsWhenASabotageCannotBeMended() {
        Sabotage stuck = new StubSabotage(
                "stuck",
                environment -> () -> {
                    throw new PlatformException("cannot be mended");
                },
                environment -> true);
        assertThatThrownBy(() -> prove(stuck)).isInstanceOf(PlatformException.class);
    }

    private Proof prove(Sabotage sabotage) {
        return prover.prove("PDF-03", List.of(new AimedSabotage("PDF-03.a", sabotage)));
    }

    private static Sabotage breaking(String part, boolean takesEffect) {
        return new StubSabotage(
                part + " is broken",
                environment -> {
                    DoorSteps.BROKEN.add(part);
                    return () -> DoorSteps.BROKEN.remove(part);
                },
                environment -> takesEffect);
    }

    private byte[] run(Path features, String tag, boolean stop) {
        try {
            Path output = Files.createTempDirectory(folder, "run");
            RunRequest request = RunRequest.everything(features, 1, output)
                    .tagged(Optional.of("@" + tag))
                    .forSabotage(stop);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            FeatureRunner.withGlue("com.creditai.golive.sabotage.samples")
                    .run(request, new ProgressLines(nowhere, false));
            return Files.readAllBytes(output.resolve("messages.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Environment environment() {
        return (Environment) Proxy.newProxyInstance(
                ProverTests.class.getClassLoader(), new Class<?>[] {Environment.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class Quiet implements Prover.Witness {

        @Override
        public void control(String criterion, boolean before, boolean green) {}

        @Override
        public void tries(String criterion, String sabotage) {}

        @Override
        public void result(SabotageResult result) {}
    }
}
