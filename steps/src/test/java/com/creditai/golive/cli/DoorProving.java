package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.proof.SabotageJudge;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.sabotage.AimedSabotage;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.DoorFiles;
import com.creditai.golive.sabotage.Prover;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.samples.DoorSteps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves a Rule about doors: really runs its scenarios, one at a time, and remembers what was asked for. */
final class DoorProving implements NoticedFirst.Runs {

    /** What is asked for is not stopped at the first failed assertion. */
    static final String TO_ITS_END = " to its end";

    static final String CONTROL = "@PDF-03" + TO_ITS_END;
    static final String CLAUSE = "@PDF-03.a";
    static final String SHUT = "it stays shut";
    static final String SILENT = "it makes no sound";
    static final String TIGHT = "it lets no light through";

    private static final String FEATURE = """
            Feature: Doors

              @PDF-03
              Rule: A door stays shut

                @PDF-03.a
                Example: Locked
                  Given a locked door
                  Then it stays shut

                @PDF-03.a
                Example: Oiled
                  Given a locked door
                  Then it makes no sound

                @PDF-03.a
                Example: Locked again
                  Given a locked door
                  Then it stays shut

                @PDF-03.b
                Example: Tight
                  Given a locked door
                  Then it lets no light through
            """;

    private static final Path STEPS = Path.of("src/test/java/com/creditai/golive/sabotage/samples/DoorSteps.java");

    private final Path folder;
    private final EvidenceFiles evidence;
    private final List<String> asked = new ArrayList<>();

    DoorProving(Path folder) throws IOException {
        this.folder = folder;
        Map<String, byte[]> files = DoorFiles.in(folder, FEATURE);
        files.put(StepSources.ROOT + "java/DoorSteps.java", Files.readAllBytes(STEPS));
        evidence = EvidenceFiles.of(files);
    }

    /** The line of the first Then that says so. */
    static KilledBy red(String step) {
        List<String> lines = FEATURE.lines().map(String::strip).toList();
        return red(lines.indexOf("Then " + step) + 1, step);
    }

    static KilledBy red(int line, String step) {
        return new KilledBy("features/doors.feature", line, step, "x");
    }

    static SabotageResult noticed(String clause, String name, KilledBy by, KilledBy... also) {
        return new SabotageResult(clause, name, true, true, Optional.of(by), List.of(also), "");
    }

    /** What the last proof said; its key is of other sources, as it mostly is when one proves again. */
    static Proofs known(SabotageResult... results) {
        return Proofs.none().with(new Proof("PDF-03", "stale", Instant.EPOCH, true, true, List.of(results)));
    }

    /** The same where a sabotage of another criterion, which comes after it, has turned these red. */
    static Proofs beside(Proofs known, String... steps) {
        List<SabotageResult> others = Arrays.stream(steps)
                .map(step -> noticed("PDF-04.a", "of " + step, red(step)))
                .toList();
        return known.with(new Proof("PDF-04", "stale", Instant.EPOCH, true, true, others));
    }

    /** Everything that was asked for, in that order: a tag, or the lines of examples. */
    List<String> asked() {
        return asked;
    }

    /** @param sabotages of the first clause: parts of the door, joined by {@code +} where one breaks several */
    Proof prove(Proofs known, String... sabotages) {
        Census census = Census.take(Catalogue.read(evidence), evidence);
        StepSources steps = StepSources.read(evidence);
        NoticedFirst runs = new NoticedFirst(
                this,
                new LastNoticed(folder, census, steps, known),
                new WaitingThens(census, steps, NeverRed.read(evidence, steps, known)),
                new Quiet());
        Prover prover = new Prover(
                environment(),
                runs,
                new SabotageJudge(census),
                ProofKeys.of(evidence, census, steps),
                runs,
                () -> Instant.EPOCH);
        return prover.prove(
                "PDF-03",
                Arrays.stream(sabotages)
                        .map(parts -> new AimedSabotage("PDF-03.a", new Broken(parts)))
                        .toList());
    }

    private static Environment environment() {
        return (Environment) Proxy.newProxyInstance(
                DoorProving.class.getClassLoader(), new Class<?>[] {Environment.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public byte[] run(String tag, boolean stop) {
        asked.add("@" + tag + (stop ? "" : TO_ITS_END));
        return run(everything().tagged(Optional.of("@" + tag)).forSabotage(stop));
    }

    @Override
    public byte[] run(List<RunRequest.Place> places, boolean stop) {
        asked.add(places.stream().map(RunRequest.Place::line).toList() + (stop ? "" : TO_ITS_END));
        return run(everything().at(places).forSabotage(stop));
    }

    private RunRequest everything() {
        try {
            return RunRequest.everything(folder.resolve("features"), 1, Files.createTempDirectory(folder, "run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] run(RunRequest request) {
        FeatureRunner.withGlue("com.creditai.golive.sabotage.samples").run(request, new ScenarioRuns.Silent());
        try {
            return Files.readAllBytes(request.output().resolve("messages.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Broken(String name) implements Sabotage {

        @Override
        public AppliedSabotage apply(Environment environment) {
            List<String> parts = List.of(name.split("\\+"));
            DoorSteps.BROKEN.addAll(parts);
            return new AppliedSabotage() {
                @Override
                public boolean tookEffect() {
                    return true;
                }

                @Override
                public void close() {
                    parts.forEach(DoorSteps.BROKEN::remove);
                }
            };
        }
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
