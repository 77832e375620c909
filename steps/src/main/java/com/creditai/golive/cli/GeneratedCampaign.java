package com.creditai.golive.cli;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.proof.GeneratedResults;
import com.creditai.golive.proof.GeneratedResults.Group;
import com.creditai.golive.proof.MutantResult;
import com.creditai.golive.sabotage.Mutant;
import com.creditai.golive.sabotage.MutantFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Generated sabotages: a sample of each package's mutants and of the example cells, against what covers them. */
final class GeneratedCampaign {

    /** The example cells, beside packages of the service. */
    static final String CELLS = "cells";

    /** What can be chosen. */
    static final List<String> GROUPS = List.of("extraction", "analysis", "identity", "documents", CELLS);

    private static final String ROOT = "com.creditai.";

    private final Workshop workshop;
    private final Checkout checkout;
    private final Options options;
    private final List<Group> done = new ArrayList<>();

    /**
     * What a person may choose.
     *
     * @param sample how many of each group are tried
     * @param scenarios how many scenarios are run for one change at most
     * @param groups some of {@link #GROUPS}
     * @param criteria whose scenarios alone are run; empty for all
     */
    record Options(long seed, int sample, int scenarios, List<String> groups, List<String> criteria) {

        Options {
            groups = List.copyOf(groups);
            criteria = List.copyOf(criteria);
        }
    }

    GeneratedCampaign(Workshop workshop, Options options) {
        this.workshop = workshop;
        this.checkout = workshop.checkout();
        this.options = options;
    }

    /** Tries the sample, writes the results after each change, and answers them. */
    GeneratedResults run() {
        MachineCheck.requireRoom(checkout);
        workshop.out().println("Starting the embedded environment ...");
        try (Environment environment = EmbeddedEnvironment.start(EmbeddedEnvironment.Options.of(checkout));
                TrialRuns runs = new TrialRuns(checkout, environment)) {
            RunningEnvironment.use(environment);
            GeneratedProgress progress = new GeneratedProgress(
                    workshop.out(), options.sample() * options.groups().size());
            List<String> packages = options.groups().stream()
                    .filter(name -> !name.equals(CELLS))
                    .toList();
            if (!packages.isEmpty()) {
                CoverageMap coverage = coverage(environment);
                MutantTrials trials = new MutantTrials(environment, runs, options.scenarios());
                packages.forEach(name -> mutants(environment, name, coverage, trials, progress));
            }
            if (options.groups().contains(CELLS)) {
                cells(environment, new CellTrials(checkout, runs), progress);
            }
            return results(environment);
        } finally {
            RunningEnvironment.forget();
        }
    }

    private void mutants(
            Environment environment,
            String name,
            CoverageMap coverage,
            MutantTrials trials,
            GeneratedProgress progress) {
        List<Mutant> found = MutantFinder.in(checkout.requireServiceJar(), ROOT + name).stream()
                .filter(mutant ->
                        !mutant.inLambda() || !coverage.covering(mutant).isEmpty())
                .toList();
        List<Mutant> covered = found.stream()
                .filter(mutant -> !coverage.covering(mutant).isEmpty())
                .toList();
        List<String> uncovered = found.stream()
                .filter(mutant -> coverage.covering(mutant).isEmpty())
                .map(Mutant::id)
                .toList();
        tryAll(
                environment,
                new Group(name, found.size(), uncovered, List.of()),
                sample(covered),
                mutant -> trials.tryOut(mutant, coverage.covering(mutant)),
                progress);
    }

    private void cells(Environment environment, CellTrials trials, GeneratedProgress progress) {
        List<CellTrials.Change> all = trials.all();
        tryAll(environment, new Group(CELLS, all.size(), List.of(), List.of()), sample(all), trials::tryOut, progress);
    }

    private <T> void tryAll(
            Environment environment,
            Group empty,
            List<T> chosen,
            Function<T, MutantResult> trial,
            GeneratedProgress progress) {
        progress.group(empty, chosen.size(), options.sample());
        List<MutantResult> results = new ArrayList<>();
        done.add(empty);
        for (T each : chosen) {
            MutantResult result = trial.apply(each);
            progress.result(empty.name(), result);
            results.add(result);
            done.set(done.size() - 1, new Group(empty.name(), empty.found(), empty.uncovered(), results));
            write(results(environment));
        }
    }

    /** The same seed chooses the same of the same list. */
    private <T> List<T> sample(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(options.seed()));
        return shuffled.subList(0, Math.min(options.sample(), shuffled.size()));
    }

    private GeneratedResults results(Environment environment) {
        return new GeneratedResults(environment.artifactSha256(), options.seed(), done);
    }

    private CoverageMap coverage(Environment environment) {
        Path file = checkout.state().resolve("coverage.json");
        String key = coverageKey(environment);
        Optional<CoverageMap> known = CoverageMap.read(file, key);
        known.ifPresent(map -> workshop.out()
                .println("Coverage is known from an earlier run: " + map.scenarios() + " scenarios, " + map.lines()
                        + " lines."));
        return known.orElseGet(() -> recorded(environment, key, file));
    }

    private CoverageMap recorded(Environment environment, String key, Path file) {
        List<String> beginnings = GROUPS.stream()
                .filter(name -> !name.equals(CELLS))
                .map(name -> ROOT + name + ".")
                .toList();
        try (CoverageRun run = new CoverageRun(checkout, environment, beginnings, workshop.out())) {
            CoverageMap recorded = run.record(key, options.criteria());
            recorded.write(file);
            workshop.out().println("Recorded: " + recorded.scenarios() + " scenarios, " + recorded.lines() + " lines.");
            return recorded;
        }
    }

    /** Of all that decides which scenario passes what: the service, the features, the steps and the drivers; and of what was asked for. */
    private String coverageKey(Environment environment) {
        StringBuilder text = new StringBuilder(environment.artifactSha256() + options.criteria());
        Path harness = checkout.root().resolve("steps/src/main/java/com/creditai/golive");
        for (Path folder : List.of(checkout.features(), harness.resolve("steps"), harness.resolve("drivers"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(CoverageRun::decides).sorted().toList()) {
                    text.append(file.getFileName()).append(Digests.sha256(Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Digests.sha256(text.toString());
    }

    private void write(GeneratedResults results) {
        try {
            Files.writeString(checkout.state().resolve(GeneratedResults.FILE), results.toJson());
            if (Files.isDirectory(checkout.latest())) {
                Files.writeString(checkout.latest().resolve(GeneratedResults.FILE), results.toJson());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
