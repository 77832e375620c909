package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.Progress;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.runner.RunSummary;
import com.creditai.golive.sabotage.CodeCoverage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the scenarios that share the service one after another and records what of it each passes.
 *
 * <p>A scenario that is red, or that restarts the service, is left out: nothing can be concluded from it.
 */
final class CoverageRun implements Progress, AutoCloseable {

    /** Those with instances of their own never meet a change of the shared one. */
    private static final String SHARING = "not @own-instance and not @apart";

    private final Checkout checkout;
    private final Environment environment;
    private final List<String> packages;
    private final PrintStream out;
    private final CoverageMap.Draft draft = new CoverageMap.Draft();
    private CodeCoverage recording;
    private int all;
    private int ended;

    /** @param packages with a dot at their end */
    CoverageRun(Checkout checkout, Environment environment, List<String> packages, PrintStream out) {
        this.checkout = checkout;
        this.environment = environment;
        this.packages = packages;
        this.out = out;
        this.recording = CodeCoverage.of(environment.service(), packages);
    }

    /** Whether what scenarios pass may depend on a file. */
    static boolean decides(Path file) {
        return file.toString().endsWith(".feature") || file.toString().endsWith(".java");
    }

    /** @param criteria whose scenarios alone are run; empty for all */
    CoverageMap record(String key, List<String> criteria) {
        String tags = criteria.isEmpty() ? SHARING : SHARING + " and (@" + String.join(" or @", criteria) + ")";
        RunRequest request = RunRequest.everything(checkout.features(), 1, new RunFolders(checkout).fresh())
                .tagged(Optional.of(tags))
                .forSabotage(false);
        new FeatureRunner().run(request, this);
        return draft.finish(key);
    }

    @Override
    public void begins(Map<String, Integer> scenariosByCriterion) {
        all = scenariosByCriterion.values().stream().mapToInt(Integer::intValue).sum();
        out.println("Recording what each of " + all + " scenarios passes ...");
    }

    @Override
    public void scenarioBegins(String criterion, String name) {
        if (!recording.isOf(environment.service())) {
            recording = CodeCoverage.of(environment.service(), packages);
        }
        recording.take();
    }

    @Override
    public void scenarioEnded(Ended scenario) {
        ended++;
        if (scenario.how() == How.PASSED && recording.isOf(environment.service())) {
            double seconds = scenario.took().toMillis() / 1000.0;
            draft.add(scenario.place(), scenario.criterion(), seconds, recording.take());
        } else {
            out.println("  left out, "
                    + (scenario.how() == How.PASSED ? "it restarts the service" : scenario.whyOnOneLine()) + ": "
                    + scenario.place());
        }
        if (ended % 20 == 0) {
            out.println("  " + ended + " of " + all);
        }
    }

    @Override
    public void ends(RunSummary summary) {}

    @Override
    public void close() {
        recording.close();
    }
}
