package com.creditai.golive.living;

import com.creditai.golive.verdict.GateOutcome;

/** One self-contained, accessible HTML page: no request to anywhere, no script needed. */
public final class LivingDocumentation {

    private LivingDocumentation() {}

    public static String of(GateOutcome outcome) {
        throw new UnsupportedOperationException("comes next: " + outcome);
    }
}
