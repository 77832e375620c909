package com.creditai.platform.jobs;

/**
 * Whether a worker still has the job that it took up. A worker that was frozen for long may have lost it to another one without
 * knowing; what it then writes would contradict the other's work.
 */
@FunctionalInterface
public interface Tenure {

    /** Answers it as of now, within the transaction that writes what the worker found. */
    boolean isHeld();
}
