package com.creditai.golive.cli;

import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.Progress;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.runner.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The silent runs of a proof. */
final class ScenarioRuns implements NoticedFirst.Runs {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String ANALYSES = " where task_name = 'analyse-report'";

    private final Checkout checkout;
    private final Environment environment;

    ScenarioRuns(Checkout checkout, Environment environment) {
        this.checkout = checkout;
        this.environment = environment;
    }

    @Override
    public byte[] run(String tag, boolean stop) {
        return messages(everything().tagged(Optional.of("@" + tag)).forSabotage(stop));
    }

    @Override
    public byte[] run(List<RunRequest.Place> places, boolean stop) {
        return messages(everything().at(places).forSabotage(stop));
    }

    private RunRequest everything() {
        return RunRequest.everything(checkout.features(), RunRequest.PARALLELISM, new RunFolders(checkout).fresh());
    }

    private static byte[] messages(RunRequest request) {
        new FeatureRunner().run(request, new Silent());
        try {
            return Files.readAllBytes(request.output().resolve(RunRecord.MESSAGES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves nothing of what a sabotage let in: a file that should have been refused would be worked on beside what is tried
     * next, and, since it is the same in each run, count as a trace of the next one.
     */
    @Override
    public void settle() {
        try {
            environment.service().awaitReady(PATIENCE);
        } catch (PlatformException e) {
            // What a sabotage did to this process is not worth understanding: another one takes its place.
            environment.restart(Map.of());
        }
        if (Waiting.until(PATIENCE, this::openWork, open -> open == 0) > 0) {
            environment.database().execute("delete from scheduled_tasks" + ANALYSES);
            environment.restart(Map.of());
        }
        environment.database().execute("delete from object_removal; delete from report");
        for (String name : environment.storage().sizes(environment.bucket()).keySet()) {
            environment.storage().lose(environment.bucket(), name);
        }
        environment.storage().forgetUploads();
        environment.storage().forgetRequests();
    }

    private long openWork() {
        return environment.database().number("select count(*) from scheduled_tasks" + ANALYSES);
    }

    static final class Silent implements Progress {

        @Override
        public void begins(Map<String, Integer> scenariosByCriterion) {}

        @Override
        public void scenarioBegins(String criterion, String name) {}

        @Override
        public void scenarioEnded(Ended scenario) {}

        @Override
        public void ends(RunSummary summary) {}
    }
}
