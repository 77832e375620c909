package com.creditai.golive.cli;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.proof.SabotageJudge;
import com.creditai.golive.sabotage.AimedSabotage;
import com.creditai.golive.sabotage.Prover;
import com.creditai.golive.verdict.Purpose;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Control, sabotage, control of what has no valid proof, or of what somebody names; and first runs of new scenarios. */
final class ProofRenewal {

    private final Workshop workshop;
    private final List<String> criteria;
    private final ProvingGround ground;
    private final DeclaredSabotages declared;
    private final EvidenceFiles files;
    private final StepSources steps;
    private final Census census;
    private final ProofKeys keys;
    private final FirstRuns firstRuns;

    /** @param criteria only these; all when none is named */
    ProofRenewal(Workshop workshop, List<String> criteria) {
        this.workshop = workshop;
        this.criteria = criteria;
        this.ground = new ProvingGround(workshop);
        this.declared = new DeclaredSabotages(workshop.catalogue(), criteria);
        this.files = EvidenceCollector.collect(workshop.checkout().root(), List.of());
        this.steps = StepSources.read(files);
        this.census = Census.take(workshop.catalogue(), files);
        this.keys = ProofKeys.of(files, census, steps);
        this.firstRuns = new FirstRuns(workshop.checkout(), workshop.out(), files, census, InstantSource.system());
    }

    /**
     * Proves what is due, after the first runs of its new scenarios.
     *
     * @param all also what is still valid
     * @return whether each criterion that was tried is proven and each of its scenarios has its runs
     */
    boolean renew(boolean all) {
        Proofs known = Proofs.read(files);
        Map<String, List<AimedSabotage>> due =
                declared.where((id, sabotage) -> all || !criteria.isEmpty() || !valid(known, id));
        if (due.isEmpty()) {
            workshop.out().println("Every proof is still valid: nothing to do (--all renews them).");
            return true;
        }
        List<Proof> proofs = new ArrayList<>();
        ground.with(environment -> {
            runNew(environment, due.keySet());
            Prover prover = prover(environment, due, known);
            prove(known, due, prover, proofs);
        });
        NeverRed never = NeverRed.read(files, steps, known.with(proofs));
        forget(never);
        KillMatrix matrix = new KillMatrix(census, never);
        workshop.out().println(matrix.of(proofs));
        renewReports();
        boolean steady = tell(due.keySet());
        return proofs.stream().allMatch(matrix::proven) && steady;
    }

    /** Only the first runs, also of scenarios without any sabotage. */
    boolean firstRuns() {
        Set<String> chosen = Set.copyOf(criteria);
        if (firstRuns.due(chosen).isEmpty()) {
            workshop.out().println("Each scenario has its first runs: nothing to do.");
            return true;
        }
        boolean[] green = new boolean[1];
        ground.with(environment -> green[0] = firstRuns.run(rounds(environment), chosen));
        renewReports();
        return tell(chosen) && green[0];
    }

    /** Whether each of the named sabotages was noticed; nothing is written, because nothing shows that it was the sabotage. */
    boolean tryOut(List<String> names) {
        Map<String, List<AimedSabotage>> named =
                declared.where((id, sabotage) -> names.stream().anyMatch(sabotage.name()::contains));
        if (named.isEmpty()) {
            throw Refusal.nothingThere("No sabotage has '" + String.join("' or '", names) + "' in its name.");
        }
        List<SabotageResult> results = new ArrayList<>();
        ground.with(environment -> {
            Prover prover = prover(environment, named, Proofs.read(files));
            named.forEach((id, sabotages) -> results.addAll(prover.tryOut(id, sabotages)));
        });
        long noticed = results.stream().filter(SabotageResult::killed).count();
        workshop.out()
                .println(noticed + " of " + results.size()
                        + " noticed. No control was run and nothing was recorded: prove without --only does both.");
        return noticed == results.size();
    }

    /** @param known what was proven before, which tells what of a clause is run first */
    private Prover prover(Environment environment, Map<String, List<AimedSabotage>> sabotages, Proofs known) {
        int count = sabotages.values().stream().mapToInt(List::size).sum();
        NoticedFirst runs = new NoticedFirst(
                new ScenarioRuns(workshop.checkout(), environment),
                new LastNoticed(workshop.checkout().root(), census, steps, known),
                new WaitingThens(census, steps, NeverRed.read(files, steps, known)),
                new ProveProgress(workshop.out(), count));
        return new Prover(environment, runs, new SabotageJudge(census), keys, runs, InstantSource.system());
    }

    private FirstRuns.Rounds rounds(Environment environment) {
        return new EmbeddedRounds(workshop.checkout(), environment, files);
    }

    private boolean valid(Proofs known, String id) {
        return known.of(id)
                .flatMap(proof -> census.rule(id)
                        .filter(rule -> proof.objection(keys.key(id), rule).isEmpty()))
                .isPresent();
    }

    private void runNew(Environment environment, Set<String> proving) {
        if (!firstRuns.due(proving).isEmpty()) {
            workshop.out().println("First runs of their new scenarios:");
            firstRuns.run(rounds(environment), proving);
        }
    }

    /** Written after each criterion, so that an interrupted run loses only what it was trying. */
    private void prove(Proofs known, Map<String, List<AimedSabotage>> due, Prover prover, List<Proof> proofs) {
        Proofs written = known;
        for (Map.Entry<String, List<AimedSabotage>> each : due.entrySet()) {
            Proof proof = prover.prove(each.getKey(), each.getValue());
            MachineCheck.requireRoom(workshop.checkout());
            proofs.add(proof);
            written = written.with(proof);
            TrackedFile.write(workshop.checkout(), Proofs.FILE, written.toJson());
        }
    }

    /** What was red meanwhile waits no longer. */
    private void forget(NeverRed never) {
        files.text(NeverRed.FILE)
                .ifPresent(text -> TrackedFile.write(workshop.checkout(), NeverRed.FILE, never.shrunk(text, census)));
    }

    /** Whether nothing is left to tell. */
    private boolean tell(Set<String> proven) {
        List<String> open = firstRuns.open(proven);
        open.forEach(workshop.out()::println);
        if (open.isEmpty()) {
            workshop.out().println("Each scenario has its first runs.");
        }
        return open.isEmpty();
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
}
