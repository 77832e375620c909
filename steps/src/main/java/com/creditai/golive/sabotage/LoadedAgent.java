package com.creditai.golive.sabotage;

/** The harness's agent inside another JVM on this machine. */
final class LoadedAgent {

    private final long pid;

    private LoadedAgent(long pid) {
        this.pid = pid;
    }

    static LoadedAgent in(long pid) {
        return new LoadedAgent(pid);
    }

    AppliedSabotage change(String point, Action action) {
        throw new UnsupportedOperationException("no agent yet for " + pid + ": " + point + " " + action);
    }
}
