package com.creditai.golive.living;

import com.creditai.golive.verdict.GateOutcome;

/** The result for a terminal. */
public final class TerminalTable {

    private TerminalTable() {}

    /** A table by area, what is not green with its reason, fallen ratchet criteria, and the verdict sentence. */
    public static String of(GateOutcome outcome) {
        throw new UnsupportedOperationException("comes next: " + outcome);
    }
}
