package com.creditai.golive.runner;

import java.util.concurrent.Semaphore;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Lets so many scenarios run at once, however many threads there are.
 *
 * <p>A scenario that must be alone waits for the others in a thread of the pool, which is lost to them meanwhile. The pool
 * therefore has more threads than scenarios may run, and each waits here, with its locks held, until it is its turn.
 */
final class Throttle implements TestExecutionListener {

    private final Semaphore turns;

    Throttle(int scenarios) {
        this.turns = new Semaphore(scenarios, true);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            turns.acquireUninterruptibly();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            turns.release();
        }
    }
}
