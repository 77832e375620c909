package com.creditai.golive.cli;

import com.creditai.golive.platform.RunLock;
import com.creditai.golive.proof.GeneratedResults;
import com.creditai.golive.results.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--new",
            description = "Only the ten first runs of new scenarios, or what is missing of them; breaks nothing.")
    private boolean firstRuns;

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

        private GeneratedCampaign.Options options(List<String> criteria) {
            groups.stream()
                    .filter(name -> !GeneratedCampaign.GROUPS.contains(name))
                    .forEach(name -> {
                        throw new Refusal("There is no group " + name + ": choose of "
                                + String.join(", ", GeneratedCampaign.GROUPS) + ".");
                    });
            List<String> chosen = groups.isEmpty() ? GeneratedCampaign.GROUPS : groups;
            return new GeneratedCampaign.Options(seed, sample, scenarios, chosen, criteria);
        }
    }

    ProveCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        refuseContradictions();
        Selection chosen = new Selection(criteria, List.of(), List.of(), List.of(), false);
        new Wishes(workshop).expression(chosen);
        GeneratedCampaign.Options options = generated == null ? null : generated.options(criteria);
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            return done(options) ? ExitCodes.DONE : ExitCodes.NO;
        }
    }

    private void refuseContradictions() {
        if (all && !only.isEmpty()) {
            throw new Refusal("--all and --only exclude each other: only what is proven as a whole is recorded.");
        }
        if (generated != null && (all || !only.isEmpty())) {
            throw new Refusal("--generated goes without --all and --only: those choose among the declared sabotages.");
        }
        if (firstRuns && (all || !only.isEmpty() || generated != null)) {
            throw new Refusal("--new goes without --all, --only and --generated: it breaks nothing.");
        }
    }

    private boolean done(GeneratedCampaign.@Nullable Options options) {
        if (options != null) {
            return campaign(options);
        }
        ProofRenewal renewal = new ProofRenewal(workshop, criteria);
        if (firstRuns) {
            return renewal.firstRuns();
        }
        return only.isEmpty() ? renewal.renew(all) : renewal.tryOut(only);
    }

    /** Survivors are for people to judge: each is a missing check, or is explained in docs/generated-survivors.md. */
    private boolean campaign(GeneratedCampaign.Options options) {
        GeneratedResults results = new GeneratedCampaign(workshop, options).run();
        workshop.out().println(GeneratedTable.of(results));
        return results.all().rate() >= LEAST_RATE;
    }
}
