package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.ProgressLines;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.runner.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One run of features on the embedded platform, from the environment's start to the run record. */
final class ChecklistRun {

    private static final String FAILED = "failed";
    private static final String OWN_INSTANCE = "@own-instance";

    /** Making starts quicker costs about as much as it saves in two of them. */
    private static final int STARTS_WORTH_QUICKENING = 3;

    /**
     * What is known of a run beside its results.
     *
     * @param before the release when it began
     * @param further what its record says of the machine besides the usual
     */
    private record Facts(Instant started, Release before, Map<String, String> further) {}

    private final Workshop workshop;
    private final Checkout checkout;
    private final RunFolders folders;

    ChecklistRun(Workshop workshop) {
        this.workshop = workshop;
        this.checkout = workshop.checkout();
        this.folders = new RunFolders(checkout);
    }

    /**
     * Runs what is selected and leaves its folder where the gate finds it.
     *
     * @return the run's folder
     */
    Path run(Selection selection, EmbeddedEnvironment.Options options, int parallelism) {
        return kept(selection, request(selection, parallelism), Map.of(), request -> execute(request, options));
    }

    /**
     * Runs what is selected, which is not everything, in an environment that was there before and stays.
     *
     * @return the run's folder
     * @throws Refusal when it was told to stop; then nothing of it is kept
     */
    Path attached(Selection selection, Attachment attachment, int parallelism) {
        RunRequest request = request(selection, parallelism).untilStopped();
        return kept(selection, request, Map.of("environment", attachment.words()), wanted -> in(attachment, wanted));
    }

    private RunRequest request(Selection selection, int parallelism) {
        Wishes wishes = new Wishes(workshop);
        return RunRequest.everything(checkout.features(), parallelism, folders.fresh())
                .at(wishes.places(selection.failedOnly() ? failedLastTime() : selection.paths()))
                .tagged(wishes.expression(selection));
    }

    private Path kept(
            Selection selection,
            RunRequest request,
            Map<String, String> facts,
            Function<RunRequest, RunSummary> execution) {
        MachineCheck.requireRoom(checkout);
        Instant started = Instant.now();
        Release before = ReleaseFacts.release(checkout);
        RunSummary summary = execution.apply(request);
        MachineCheck.requireRoom(checkout);
        writeRecord(request.output(), selection, new Facts(started, before, facts));
        rememberFailures(summary);
        return folders.keep(request.output(), selection.everything() ? Platform.EMBEDDED.word() : RunFolders.SELECTION);
    }

    /** The places that failed in the last run; none is a refusal, because there is nothing to do. */
    List<String> failedLastTime() {
        Path file = checkout.state().resolve(FAILED);
        try {
            List<String> places = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (places.isEmpty()) {
                throw new Refusal("Nothing failed in the last run of this checkout: run ./golive check first.");
            }
            return places;
        } catch (IOException e) {
            throw new Refusal("The list of the last failures, " + file + ", cannot be read: " + e + ".", e);
        }
    }

    private RunSummary in(Attachment attachment, RunRequest request) {
        workshop.out().println("In the " + attachment.words());
        try {
            RunningEnvironment.use(attachment.environment());
            RunSummary summary = new FeatureRunner()
                    .run(request, new ProgressLines(workshop.out(), attachment.live()), attachment.stop());
            if (attachment.stop().isCancellationRequested()) {
                throw new Refusal("The run was stopped, and nothing of it is kept.");
            }
            return summary;
        } finally {
            RunningEnvironment.forget();
        }
    }

    private RunSummary execute(RunRequest request, EmbeddedEnvironment.Options options) {
        FeatureRunner runner = new FeatureRunner();
        ProgressLines progress = new ProgressLines(workshop.out(), ProgressLines.terminal(workshop.environment()));
        if (runner.count(request) == 0) {
            workshop.out().println("No scenario is written for what was selected.");
            return runner.run(request, progress);
        }
        long begin = System.nanoTime();
        workshop.out().println("Starting the embedded environment ...");
        boolean quicker = runner.count(request.alsoTagged(OWN_INSTANCE)) >= STARTS_WORTH_QUICKENING;
        try (Environment environment = EmbeddedEnvironment.start(quicker ? options.thatMayBeQuicker() : options)) {
            RunningEnvironment.use(environment);
            workshop.out()
                    .printf(
                            Locale.ROOT,
                            "Environment up in %.1f s: %s%n",
                            Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                            environment.service().url());
            if (quicker) {
                quicken(environment);
            }
            return runner.run(request, progress);
        } finally {
            RunningEnvironment.forget();
        }
    }

    /** A run that cannot be made quicker is a run all the same. */
    private void quicken(Environment environment) {
        try {
            environment.quickenStarts();
        } catch (PlatformException e) {
            workshop.out().println("Further instances start no quicker: " + e.getMessage());
        }
    }

    private void writeRecord(Path output, Selection selection, Facts facts) {
        double seconds = Duration.between(facts.started(), Instant.now()).toMillis() / 1000.0;
        Map<String, String> machine = new HashMap<>(ReleaseFacts.machine());
        machine.putAll(facts.further());
        try {
            byte[] messages = Files.readAllBytes(output.resolve(RunRecord.MESSAGES));
            RunRecord run = RunRecord.of(
                            Platform.EMBEDDED,
                            facts.started(),
                            seconds,
                            tried(facts.before()),
                            Digests.sha256(messages))
                    .limitedTo(selection)
                    .on(machine, Map.of());
            Files.writeString(output.resolve(RunRecord.FILE), run.toJson());
        } catch (IOException e) {
            throw new Refusal("The run's results in " + output + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** A release that changed while it was tried is none: it counts as a changed tree. */
    private Release tried(Release before) {
        Release after = ReleaseFacts.release(checkout);
        return after.equals(before)
                ? after
                : new Release(after.commit(), true, after.artifactSha256(), after.version());
    }

    private void rememberFailures(RunSummary summary) {
        try {
            Files.write(checkout.state().resolve(FAILED), summary.failures());
        } catch (IOException e) {
            throw new Refusal("The list of failures cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
