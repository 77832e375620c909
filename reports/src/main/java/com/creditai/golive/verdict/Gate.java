package com.creditai.golive.verdict;

/** Computes the verdict: pure, closed on every doubt, the same from a checkout and from a bundle. */
public final class Gate {

    private Gate() {}

    /** Never throws for what the evidence holds: a broken gate is an outcome with exit code 3. */
    public static GateOutcome evaluate(GateInput input) {
        throw new UnsupportedOperationException("comes next: " + input.purpose());
    }
}
