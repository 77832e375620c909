package com.creditai.golive.bundle;

import com.creditai.golive.verdict.GateOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes {@code reports/latest}: all of it or nothing, swapped in at once. */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * @param reports the directory {@code reports}; {@code latest} in it is replaced
     * @param runs the run directories, whose raw results are copied
     * @param extras further files or directories by their name in {@code latest}, for instance {@code allure-report};
     *     one that does not exist is left out
     * @return the path of {@code latest}
     * @throws java.io.UncheckedIOException when it cannot be written, for instance on a full disk; {@code latest} is
     *     then as before
     */
    public static Path write(GateOutcome outcome, Path reports, List<Path> runs, Map<String, Path> extras) {
        throw new UnsupportedOperationException("comes next: " + outcome + reports + runs + extras);
    }

    /** Appends one line to {@code reports/history.ndjson}: what {@code gate --record} does. */
    public static void record(GateOutcome outcome, Path reports) {
        throw new UnsupportedOperationException("comes next: " + outcome + reports);
    }
}
