package com.creditai.golive.cli;

import com.creditai.golive.runner.Progress;
import com.creditai.golive.runner.RunSummary;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Tells people of rounds of the same scenarios: what failed at once, a line for each round, and how long the rest will take. */
final class RoundProgress implements Progress {

    private final PrintStream out;
    private final int runs;
    private final long start = System.nanoTime();
    private long roundStart = start;
    private String round = "";
    private int done;

    /** @param runs how many runs of a scenario there will be in all */
    RoundProgress(PrintStream out, int runs) {
        this.out = out;
        this.runs = runs;
    }

    /** The next round of a group begins. */
    void round(String group, int number, int of) {
        round = group + ", round " + number + " of " + of;
        roundStart = System.nanoTime();
    }

    @Override
    public void begins(Map<String, Integer> scenariosByCriterion) {}

    @Override
    public void scenarioBegins(String criterion, String name) {}

    @Override
    public void scenarioEnded(Ended scenario) {
        done++;
        if (scenario.how() != How.PASSED) {
            out.println((scenario.how() == How.FAILED ? "FAILED  " : "NOT RUN ") + scenario.place() + "  "
                    + scenario.name());
            scenario.why().forEach(said -> out.println("        " + said));
        }
    }

    @Override
    public void ends(RunSummary summary) {
        out.printf(
                Locale.ROOT,
                "%s: %d passed, %d failed, %d did not run, in %d s; %s%n",
                round,
                summary.passed(),
                summary.failed(),
                summary.others(),
                Duration.ofNanos(System.nanoTime() - roundStart).toSeconds(),
                timeLeft());
    }

    private String timeLeft() {
        int left = Math.max(0, runs - done);
        if (left == 0 || done == 0) {
            return "that was the last";
        }
        long each = (System.nanoTime() - start) / done;
        return "about " + Math.max(1, Duration.ofNanos(each * left).toMinutes()) + " min left";
    }
}
