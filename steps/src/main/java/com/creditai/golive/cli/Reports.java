package com.creditai.golive.cli;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.bundle.ReportWriter;
import com.creditai.golive.living.TerminalTable;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.proof.GeneratedResults;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Judges runs, writes the reports and shows the table. */
final class Reports {

    private final Workshop workshop;
    private final Checkout checkout;
    private final List<Path> runs;
    private final CompletableFuture<Map<String, Path>> others;

    /**
     * Reports of these runs.
     *
     * @param allure whether Allure's report stands beside; making it takes seconds, too long for one scenario, and is begun here
     */
    Reports(Workshop workshop, List<Path> runs, boolean allure) {
        this.workshop = workshop;
        this.checkout = workshop.checkout();
        this.runs = runs;
        this.others =
                allure ? CompletableFuture.supplyAsync(this::allure) : CompletableFuture.completedFuture(Map.of());
    }

    /** The verdict over the runs, without writing anything. */
    GateOutcome judge(Purpose purpose) {
        return Gate.evaluate(new GateInput(
                ReleaseFacts.release(checkout),
                Instant.now(),
                purpose,
                EvidenceCollector.collect(checkout.root(), runs)));
    }

    /** Writes {@code latest} under {@code folder} and answers it. */
    Path write(GateOutcome outcome, Path folder) {
        try {
            Map<String, Path> extras = new HashMap<>(others.join());
            extras.put(GeneratedResults.FILE, checkout.state().resolve(GeneratedResults.FILE));
            return ReportWriter.write(outcome, folder, runs, extras);
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private Map<String, Path> allure() {
        AllureReport allure = new AllureReport(checkout, workshop.err());
        List<Path> results = Stream.concat(
                        runs.stream().map(run -> run.resolve("allure-results")),
                        Stream.of("application", "fixtures", "reports", "steps")
                                .map(module -> checkout.root().resolve(module).resolve("target/allure-results")))
                .toList();
        return allure.generate(results)
                .map(report -> Map.of("allure-report", report))
                .orElseGet(Map::of);
    }

    /** The folder {@code reports}. */
    Path folder() {
        return checkout.root().resolve("reports");
    }

    /** Shows the table and where the reports are. */
    void show(GateOutcome outcome, Path latest) {
        show(TerminalTable.of(outcome), latest);
    }

    /** The same of a selection, whose table is short. */
    void showSelection(GateOutcome outcome, Path latest) {
        show(TerminalTable.ofSelection(outcome), latest);
    }

    private void show(String table, Path latest) {
        workshop.out().println();
        workshop.out().println(table);
        workshop.out().println("Reports: " + latest.resolve("living-documentation/index.html"));
    }
}
