package com.creditai.golive.cli;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunLock;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.proof.GeneratedResults;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.proof.SabotageJudge;
import com.creditai.golive.results.Selection;
import com.creditai.golive.sabotage.AimedSabotage;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Prover;
import com.creditai.golive.verdict.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prove",
        description = "Shows that each criterion can fail: control, sabotage, control; renews only stale proofs.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {

    /** Less than this share of generated sabotages killed means that checks are missing. */
    private static final double LEAST_RATE = 0.75;

    private final Workshop workshop;

    @Option(names = "--criterion", paramLabel = "ID", description = "Only this criterion, stale or not.")
    private List<String> criteria = new ArrayList<>();

    @Option(names = "--all", description = "Every proof, also those that are still valid.")
    private boolean all;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Tries only the sabotages with this in their name, without control, and records nothing.")
    private List<String> only = new ArrayList<>();

    @ArgGroup(exclusive = false, heading = "Generated sabotages:%n")
    private @Nullable Generated generated;

    /** What is chosen of generated sabotages; given at all only with the first option. */
    static final class Generated {

        @Option(
                names = "--generated",
                required = true,
                description =
                        "Instead: a sample of mutants of the service's methods and conditions, and of example cells.")
        private boolean wanted;

        @Option(names = "--seed", defaultValue = "1", description = "Chooses the sample; default ${DEFAULT-VALUE}.")
        private long seed;

        @Option(names = "--sample", defaultValue = "20", description = "How many a group; default ${DEFAULT-VALUE}.")
        private int sample;

        @Option(
                names = "--scenarios",
                defaultValue = "60",
                description = "How many scenarios for one change at most; default ${DEFAULT-VALUE}.")
        private int scenarios;

        @Option(
                names = "--package",
                paramLabel = "GROUP",
                description = "Only extraction, analysis, identity, documents or cells.")
        private List<String> groups = new ArrayList<>();
    }

    ProveCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (all && !only.isEmpty()) {
            throw new Refusal("--all and --only exclude each other: only what is proven as a whole is recorded.");
        }
        if (generated != null && (all || !only.isEmpty())) {
            throw new Refusal("--generated goes without --all and --only: those choose among the declared sabotages.");
        }
        Selection chosen = new Selection(criteria, List.of(), List.of(), List.of(), false);
        new Wishes(workshop).expression(chosen);
        if (generated != null) {
            return campaign(generated);
        }
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            EvidenceFiles files = EvidenceCollector.collect(workshop.checkout().root(), List.of());
            Proofs known = Proofs.read(files);
            Census census = Census.take(workshop.catalogue(), files);
            StepSources steps = StepSources.read(files);
            ProofKeys keys = ProofKeys.of(files, census, steps);
            if (!only.isEmpty()) {
                return tryOut(census, keys) ? ExitCodes.DONE : ExitCodes.NO;
            }
            Map<String, List<AimedSabotage>> due = due(known, census, keys);
            if (due.isEmpty()) {
                workshop.out().println("Every proof is still valid: nothing to do (--all renews them).");
                return ExitCodes.DONE;
            }
            List<Proof> proofs = prove(known, due, new SabotageJudge(census), keys);
            NeverRed never = NeverRed.read(files, steps, known.with(proofs));
            forget(files, never, census);
            KillMatrix matrix = new KillMatrix(census, never);
            workshop.out().println(matrix.of(proofs));
            renewReports();
            return proofs.stream().allMatch(matrix::proven) ? ExitCodes.DONE : ExitCodes.NO;
        }
    }

    /** What was red meanwhile waits no longer. */
    private void forget(EvidenceFiles files, NeverRed never, Census census) {
        files.text(NeverRed.FILE)
                .ifPresent(
                        text -> write(workshop.checkout().root().resolve(NeverRed.FILE), never.shrunk(text, census)));
    }

    /** Survivors are for people to judge: each is a missing check, or is explained in docs/generated-survivors.md. */
    private Integer campaign(Generated chosen) {
        List<String> groups = chosen.groups.isEmpty() ? GeneratedCampaign.GROUPS : chosen.groups;
        groups.stream().filter(name -> !GeneratedCampaign.GROUPS.contains(name)).forEach(name -> {
            throw new Refusal(
                    "There is no group " + name + ": choose of " + String.join(", ", GeneratedCampaign.GROUPS) + ".");
        });
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            GeneratedResults results = new GeneratedCampaign(
                            workshop,
                            new GeneratedCampaign.Options(
                                    chosen.seed, chosen.sample, chosen.scenarios, groups, criteria))
                    .run();
            workshop.out().println(GeneratedTable.of(results));
            return results.all().rate() >= LEAST_RATE ? ExitCodes.DONE : ExitCodes.NO;
        }
    }

    /** The kill matrix and the verdict of the last run change with the proofs. */
    private void renewReports() {
        List<Path> runs = new RunFolders(workshop.checkout()).ofPlatforms();
        if (!runs.isEmpty()) {
            Reports reports = new Reports(workshop, runs, true);
            Path latest = reports.write(reports.judge(Purpose.CHECK), reports.folder());
            workshop.out().println("Kill matrix: " + latest.resolve("kill-matrix.json"));
        }
    }

    private Map<String, List<AimedSabotage>> due(Proofs known, Census census, ProofKeys keys) {
        Map<String, List<AimedSabotage>> declared = declared();
        Map<String, List<AimedSabotage>> due = new TreeMap<>();
        declared.forEach((id, sabotages) -> {
            boolean wanted = criteria.isEmpty()
                    ? all
                            || known.of(id)
                                    .filter(proof -> valid(proof, census, keys))
                                    .isEmpty()
                    : criteria.contains(id);
            if (wanted) {
                due.put(id, sabotages);
            }
        });
        return due;
    }

    /** All that are declared; each criterion that was asked for is among them. */
    private Map<String, List<AimedSabotage>> declared() {
        Map<String, List<AimedSabotage>> declared = Declarations.onClassPath().all();
        for (String id : criteria) {
            if (!declared.containsKey(id)) {
                throw Refusal.nothingThere(
                        peopleSign(id)
                                ? id
                                        + " needs no sabotage: people sign it, and what its records are refused for is"
                                        + " its proof."
                                : "No sabotage of " + id + " is declared: add one beside its steps.");
            }
        }
        return declared;
    }

    private boolean peopleSign(String id) {
        return workshop.catalogue()
                .criterion(id)
                .filter(criterion -> criterion.evidence() == EvidenceKind.ATTESTED)
                .isPresent();
    }

    private static boolean valid(Proof proof, Census census, ProofKeys keys) {
        return census.rule(proof.criterion())
                .filter(rule ->
                        proof.objection(keys.key(proof.criterion()), rule).isEmpty())
                .isPresent();
    }

    private List<Proof> prove(Proofs known, Map<String, List<AimedSabotage>> due, SabotageJudge judge, ProofKeys keys) {
        List<Proof> proofs = new ArrayList<>();
        with(due, judge, keys, prover -> {
            Proofs written = known;
            for (Map.Entry<String, List<AimedSabotage>> each : due.entrySet()) {
                Proof proof = prover.prove(each.getKey(), each.getValue());
                MachineCheck.requireRoom(workshop.checkout());
                proofs.add(proof);
                written = written.with(proof);
                write(workshop.checkout().root().resolve(Proofs.FILE), written.toJson());
            }
        });
        return proofs;
    }

    /** Whether each of the named sabotages was noticed; nothing is written, because nothing shows that it was the sabotage. */
    private boolean tryOut(Census census, ProofKeys keys) {
        Map<String, List<AimedSabotage>> named = named();
        List<SabotageResult> results = new ArrayList<>();
        with(
                named,
                new SabotageJudge(census),
                keys,
                prover -> named.forEach((id, sabotages) -> results.addAll(prover.tryOut(id, sabotages))));
        long noticed = results.stream().filter(SabotageResult::killed).count();
        workshop.out()
                .println(noticed + " of " + results.size()
                        + " noticed. No control was run and nothing was recorded: prove without --only does both.");
        return noticed == results.size();
    }

    private Map<String, List<AimedSabotage>> named() {
        Map<String, List<AimedSabotage>> named = new TreeMap<>();
        declared().forEach((id, sabotages) -> {
            List<AimedSabotage> found = sabotages.stream()
                    .filter(sabotage -> only.stream().anyMatch(sabotage.name()::contains))
                    .toList();
            if (!found.isEmpty() && (criteria.isEmpty() || criteria.contains(id))) {
                named.put(id, found);
            }
        });
        if (named.isEmpty()) {
            throw Refusal.nothingThere("No sabotage has '" + String.join("' or '", only) + "' in its name.");
        }
        return named;
    }

    private void with(
            Map<String, List<AimedSabotage>> due, SabotageJudge judge, ProofKeys keys, Consumer<Prover> working) {
        MachineCheck.requireRoom(workshop.checkout());
        workshop.out().println("Starting the embedded environment ...");
        try (Environment environment = EmbeddedEnvironment.start(EmbeddedEnvironment.Options.of(workshop.checkout()))) {
            RunningEnvironment.use(environment);
            ScenarioRuns scenarios = new ScenarioRuns(workshop.checkout(), environment);
            int sabotages = due.values().stream().mapToInt(List::size).sum();
            working.accept(new Prover(
                    environment,
                    scenarios,
                    judge,
                    keys,
                    new ProveProgress(workshop.out(), sabotages),
                    InstantSource.system()));
        } finally {
            RunningEnvironment.forget();
        }
    }

    /** After each criterion, so that an interrupted run loses only what it was trying. */
    private void write(Path file, String text) {
        Path next = workshop.checkout().state().resolve(file.getFileName() + ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
