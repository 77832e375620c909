package com.creditai.golive.cli;

import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.SabotageJudge;
import com.creditai.golive.sabotage.AimedSabotage;
import com.creditai.golive.sabotage.Prover;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One embedded environment for everything that a command tries. */
final class ProvingGround {

    private final Workshop workshop;

    ProvingGround(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Brings it up, works in it and takes it down whatever happens. */
    void with(Consumer<Environment> working) {
        MachineCheck.requireRoom(workshop.checkout());
        workshop.out().println("Starting the embedded environment ...");
        try (Environment environment = EmbeddedEnvironment.start(EmbeddedEnvironment.Options.of(workshop.checkout()))) {
            RunningEnvironment.use(environment);
            working.accept(environment);
        } finally {
            RunningEnvironment.forget();
        }
    }

    /** Who tries these sabotages there and tells people of it. */
    Prover prover(
            Environment environment, Map<String, List<AimedSabotage>> sabotages, SabotageJudge judge, ProofKeys keys) {
        int count = sabotages.values().stream().mapToInt(List::size).sum();
        return new Prover(
                environment,
                new ScenarioRuns(workshop.checkout(), environment),
                judge,
                keys,
                new ProveProgress(workshop.out(), count),
                InstantSource.system());
    }
}
