package com.creditai.golive.cli;

import com.creditai.golive.drivers.SettingsTemplate;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.RunDirectory;
import com.creditai.golive.platform.RunLock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Says what is missing on this machine and how to get it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Option(names = "--clean", description = "Ends and removes what a killed run left in this checkout.")
    private boolean clean;

    DoctorCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (clean) {
            return clean();
        }
        List<MachineCheck.Finding> findings = new MachineCheck(workshop.checkout(), workshop.environment()).findings();
        findings.forEach(finding -> workshop.out()
                .printf(
                        "%-8s %-14s %s%n",
                        finding.fine() ? "ok" : "MISSING",
                        finding.what(),
                        finding.fine() ? finding.found() : finding.found() + ": " + finding.remedy()));
        tellLimits();
        return findings.stream().allMatch(MachineCheck.Finding::fine) ? ExitCodes.DONE : ExitCodes.NO;
    }

    /** What the service does unless its environment says otherwise. */
    private void tellLimits() {
        SettingsTemplate.of(workshop.checkout())
                .defaults()
                .forEach((setting, value) -> workshop.out()
                        .printf("%-8s %-33s %s%n", "default", setting, value.isEmpty() ? "(none)" : value));
    }

    private int clean() {
        Checkout checkout = workshop.checkout();
        try (RunLock lock = RunLock.ofRuns(checkout.state())) {
            List<String> done = RunDirectory.clear(checkout.state());
            done.forEach(workshop.out()::println);
            if (done.isEmpty()) {
                workshop.out().println("Nothing was left behind.");
            }
            return ExitCodes.DONE;
        }
    }
}
