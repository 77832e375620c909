package com.creditai.golive.cli;

import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.sabotage.Prover;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what is being tried and how long the rest will take. */
final class ProveProgress implements Prover.Witness {

    private final PrintStream out;
    private long firstTry;
    private int tried;

    ProveProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void control(int criteria, boolean before) {
        out.println((before ? "Control of " : "Control again of ") + criteria + " criteria");
    }

    @Override
    public void tries(String criterion, String sabotage, int left) {
        if (tried == 0) {
            firstTry = System.nanoTime();
        }
        String time = "";
        if (tried > 0) {
            Duration each = Duration.ofNanos(System.nanoTime() - firstTry).dividedBy(tried);
            time = String.format(
                    Locale.ROOT,
                    ", about %d s left",
                    each.multipliedBy(left + 1L).toSeconds());
        }
        tried++;
        out.println(criterion + ": " + sabotage + " (" + left + " after it" + time + ")");
    }

    @Override
    public void result(String criterion, SabotageResult result) {
        out.println("    "
                + (result.killed()
                        ? "noticed by "
                                + result.killedBy()
                                        .map(by -> by.feature() + ":" + by.line())
                                        .orElse("")
                        : "NOT NOTICED: " + result.reason()));
    }
}
