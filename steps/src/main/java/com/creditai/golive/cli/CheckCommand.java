package com.creditai.golive.cli;

import com.creditai.golive.platform.ChosenPort;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.RunLock;
import com.creditai.golive.results.Selection;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Runs the checklist, or the part that is selected, and writes reports/latest.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Option(
            names = "--platform",
            defaultValue = "embedded",
            description = "Where the service runs: ${DEFAULT-VALUE} (a JDK and Maven are enough).")
    private String platform = "embedded";

    @Option(names = "--area", paramLabel = "AREA", description = "Only the criteria of this area.")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--criterion", paramLabel = "ID", description = "Only this criterion, such as PDF-03.")
    private List<String> criteria = new ArrayList<>();

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "Only what this tag expression selects.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--failed", description = "Only what failed in the last run.")
    private boolean failed;

    @Option(names = "--debug-port", paramLabel = "N", description = "A debugger may attach to the service there.")
    private int debugPort;

    @Option(
            names = "--attach",
            description =
                    "In the environment that ./golive up keeps: a part of the checklist in seconds, never a verdict.")
    private boolean attach;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "" + RunRequest.PARALLELISM,
            description = "How many scenarios run at once (${DEFAULT-VALUE}).")
    private int parallel = RunRequest.PARALLELISM;

    @Mixin
    private BuildExit build = new BuildExit();

    @Parameters(paramLabel = "features/x.feature:12", description = "Only these files, folders or scenarios.")
    private List<String> paths = new ArrayList<>();

    private final Optional<Attachment> attachment;

    /** @param attachment the environment of this very process that {@code --attach} means, when it has one */
    CheckCommand(Workshop workshop, Optional<Attachment> attachment) {
        this.workshop = workshop;
        this.attachment = attachment;
    }

    @Override
    public Integer call() {
        if (!platform.equals("embedded")) {
            throw new Refusal("There is no platform " + platform + " here: use --platform embedded.");
        }
        build.check();
        if (parallel < 1) {
            throw new Refusal("--parallel must be 1 or more.");
        }
        Selection selection = new Selection(criteria, areas, tags, paths, failed);
        if (attach) {
            return attached(selection);
        }
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            return check(selection);
        }
    }

    private int check(Selection selection) {
        EmbeddedEnvironment.Options options = EmbeddedEnvironment.Options.of(workshop.checkout())
                .debuggedAt(ChosenPort.free("--debug-port", debugPort));
        return judged(selection, new ChecklistRun(workshop).run(selection, options, parallel));
    }

    private int attached(Selection selection) {
        if (debugPort != 0) {
            throw new Refusal("The service runs already: start ./golive up with --debug-port and attach without it.");
        }
        if (selection.everything()) {
            throw new Refusal("--attach runs a part: name a scenario, --criterion, --area, --tags or --failed."
                    + " Everything in an environment that was used before would be no verdict.");
        }
        Attachment there = attachment.orElseThrow(() -> new Refusal("--attach works from the command line only."));
        there.unchanged().run();
        return judged(selection, new ChecklistRun(workshop).attached(selection, there, parallel));
    }

    private int judged(Selection selection, Path run) {
        Reports reports = new Reports(workshop, List.of(run), selection.everything());
        GateOutcome outcome = reports.judge(Purpose.CHECK);
        if (selection.everything()) {
            reports.show(outcome, reports.write(outcome, reports.folder()));
        } else {
            Path folder = workshop.checkout().state().resolve("selection");
            reports.showSelection(outcome, reports.write(outcome, folder));
        }
        return build.of(outcome);
    }
}
