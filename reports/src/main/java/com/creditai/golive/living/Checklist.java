package com.creditai.golive.living;

import com.creditai.golive.verdict.GateOutcome;

/** {@code docs/checklist.md}: the criteria with their state. */
public final class Checklist {

    private Checklist() {}

    public static String of(GateOutcome outcome) {
        throw new UnsupportedOperationException("comes next: " + outcome);
    }
}
