package com.creditai.golive.cli;

import com.creditai.golive.bundle.ReportWriter;
import com.creditai.golive.platform.RunLock;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "gate",
        description = "Merges the last run of each platform and says GO, NO-GO or UNDECIDED.",
        mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Option(names = "--record", description = "Appends the verdict to reports/history.ndjson.")
    private boolean record;

    @Mixin
    private BuildExit build = new BuildExit();

    GateCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        build.check();
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            Reports reports = new Reports(workshop, new RunFolders(workshop.checkout()).ofPlatforms(), true);
            GateOutcome outcome = reports.judge(Purpose.GATE);
            reports.show(outcome, reports.write(outcome, reports.folder()));
            if (record) {
                ReportWriter.record(outcome, reports.folder());
            }
            return build.of(outcome);
        }
    }
}
