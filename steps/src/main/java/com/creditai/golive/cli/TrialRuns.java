package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.proof.MutantJudge;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.CancellationToken;

/** Runs scenarios by their places, for a limited time, and judges what they did. */
final class TrialRuns implements AutoCloseable {

    private final Checkout checkout;
    private final Environment environment;
    private final ScenarioRuns silent;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    TrialRuns(Checkout checkout, Environment environment) {
        this.checkout = checkout;
        this.environment = environment;
        this.silent = new ScenarioRuns(checkout, environment);
    }

    /** What a run did, and whether it had to be ended. */
    record Trial(MutantJudge judged, boolean timedOut) {}

    /** Runs scenarios of this checkout's features until the first Then says no. */
    Trial run(List<String> places, Duration limit) {
        List<RunRequest.Place> at = places.stream().map(this::place).toList();
        return run(checkout.features(), at, limit);
    }

    /** The same in another folder of features. */
    Trial run(Path features, List<RunRequest.Place> places, Duration limit) {
        Trial first = once(features, places, limit, true);
        boolean stoppedByAnother = first.judged().killedBy().isEmpty()
                && !first.timedOut()
                && !first.judged().green()
                && first.judged().ran() < places.size();
        // What ended the run was an assertion that is no kill; others may still come.
        return stoppedByAnother ? once(features, places, limit, false) : first;
    }

    private Trial once(Path features, List<RunRequest.Place> places, Duration limit, boolean stop) {
        Path output = new RunFolders(checkout).fresh();
        RunRequest request = RunRequest.everything(features, RunRequest.PARALLELISM, output)
                .at(places)
                .forSabotage(stop);
        CancellationToken cancellation = CancellationToken.create();
        AtomicBoolean running = new AtomicBoolean(true);
        var end = clock.schedule(
                () -> {
                    if (running.getAndSet(false)) {
                        cancellation.cancel();
                        environment.service().signal("KILL");
                    }
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        new FeatureRunner().run(request, new ScenarioRuns.Silent(), cancellation);
        boolean inTime = running.getAndSet(false);
        end.cancel(false);
        try {
            return new Trial(MutantJudge.of(Files.readAllBytes(output.resolve(RunRecord.MESSAGES))), !inTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunRequest.Place place(String place) {
        int colon = place.lastIndexOf(':');
        return new RunRequest.Place(
                checkout.root().resolve(place.substring(0, colon)), Integer.parseInt(place.substring(colon + 1)));
    }

    /** The service is as it was before a change. */
    void settle() {
        silent.settle();
    }

    /** A new instance takes the place of one that a change may have left broken. */
    void restart() {
        environment.restart(Map.of());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
