package com.creditai.golive.cli;

import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.sabotage.Prover;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what is being tried and how long the rest will take. */
final class ProveProgress implements Prover.Witness {

    private final PrintStream out;
    private final int sabotages;
    private final long start = System.nanoTime();
    private int tried;

    /** @param sabotages how many will be tried in all */
    ProveProgress(PrintStream out, int sabotages) {
        this.out = out;
        this.sabotages = sabotages;
    }

    @Override
    public void control(String criterion, boolean before, boolean green) {
        out.printf(
                "%-10s control %s its sabotages: %s%n",
                criterion, before ? "before" : "after", green ? "green" : "RED");
    }

    @Override
    public void tries(String criterion, String sabotage) {
        out.printf("%-10s %s (%d of %d%s)%n", criterion, sabotage, tried + 1, sabotages, timeLeft());
        tried++;
    }

    private String timeLeft() {
        if (tried == 0) {
            return "";
        }
        Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(tried);
        return String.format(
                Locale.ROOT,
                ", about %d s left",
                each.multipliedBy(sabotages - tried).toSeconds());
    }

    @Override
    public void result(SabotageResult result) {
        out.println(result.killedBy()
                .map(by -> "           noticed by " + by.feature() + ":" + by.line() + ": " + by.step())
                .orElseGet(() -> "           NOT NOTICED: " + result.reason()));
        result.alsoRed().forEach(by -> out.println("           also red: " + by.step()));
    }
}
