package com.creditai.golive.cli;

import com.creditai.golive.living.Checklist;
import com.creditai.golive.platform.RunLock;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "report",
        description = "Writes reports/latest and docs/checklist.md again from the last runs, without running anything.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Workshop workshop;

    ReportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            List<Path> runs = new RunFolders(workshop.checkout()).ofPlatforms();
            if (runs.isEmpty()) {
                throw Refusal.nothingThere("There is no run to report on: run ./golive first.");
            }
            Reports reports = new Reports(workshop, runs, true);
            GateOutcome outcome = reports.judge(Purpose.CHECK);
            writeChecklist(outcome);
            reports.show(outcome, reports.write(outcome, reports.folder()));
            return ExitCodes.DONE;
        }
    }

    private void writeChecklist(GateOutcome outcome) {
        Path file = workshop.checkout().root().resolve("docs/checklist.md");
        try {
            Files.writeString(file, Checklist.of(outcome));
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written (" + e.getMessage() + "): is the disk full or read-only?", e);
        }
    }
}
