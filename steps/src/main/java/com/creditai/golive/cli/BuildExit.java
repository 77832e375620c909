package com.creditai.golive.cli;

import com.creditai.golive.verdict.GateOutcome;
import java.util.List;
import picocli.CommandLine.Option;

/** How a verdict ends a build: UNDECIDED alone fails none, a criterion that fell off the ratchet does. */
final class BuildExit {

    private static final String MAVEN = "maven";
    private static final String CI = "ci";

    @Option(names = "--for-build", hidden = true, description = "Exit codes for a build: maven or ci.")
    private String build = "";

    /** Refuses a build that nobody knows. */
    void check() {
        if (!List.of("", MAVEN, CI).contains(build)) {
            throw new Refusal("--for-build is maven or ci, not " + build + ".");
        }
    }

    int of(GateOutcome outcome) {
        if (build.isEmpty()) {
            return outcome.exitCode();
        }
        boolean fails = build.equals(CI) ? outcome.failsCi() : outcome.failsTheBuild();
        if (!fails) {
            return ExitCodes.DONE;
        }
        return outcome.exitCode() == ExitCodes.BROKEN ? ExitCodes.BROKEN : ExitCodes.NO;
    }
}
