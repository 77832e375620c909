package com.creditai.golive.cli;

import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.sabotage.Prover;
import java.util.List;

/**
 * Runs with a sabotage first the scenarios that noticed it last time. Where they do not notice it now the prover asks for the
 * whole clause, so that what is worth a kill and who can be the one to notice stay as they are. As long as a Then of the
 * clause was never red, all of the clause runs to its end, so that each Then that turns red is seen.
 */
final class NoticedFirst implements Prover.Scenarios, Prover.Witness {

    /** Runs scenarios by their places as well as by their tag. */
    interface Runs extends Prover.Scenarios {

        /**
         * Runs what stands there and answers Cucumber's messages of that run.
         *
         * @param stop whether the first failed assertion ends it
         */
        byte[] run(List<RunRequest.Place> places, boolean stop);
    }

    private final Runs runs;
    private final LastNoticed last;
    private final WaitingThens waiting;
    private final Prover.Witness people;
    private String sabotage = "";

    /** @param people who is told of what is tried */
    NoticedFirst(Runs runs, LastNoticed last, WaitingThens waiting, Prover.Witness people) {
        this.runs = runs;
        this.last = last;
        this.waiting = waiting;
        this.people = people;
    }

    @Override
    public byte[] run(String tag, boolean stop) {
        // Without a stop it is a control, or the second look at a sabotage: nothing may be left out.
        if (!stop || waiting.any(tag)) {
            return runs.run(tag, false);
        }
        LastNoticed.Again first = last.of(tag, sabotage);
        return first.places().isEmpty() ? runs.run(tag, first.stop()) : runs.run(first.places(), first.stop());
    }

    @Override
    public void settle() {
        runs.settle();
    }

    @Override
    public void control(String criterion, boolean before, boolean green) {
        people.control(criterion, before, green);
    }

    @Override
    public void tries(String criterion, String tried) {
        sabotage = tried;
        people.tries(criterion, tried);
    }

    @Override
    public void result(SabotageResult result) {
        waiting.saw(result);
        people.result(result);
    }
}
