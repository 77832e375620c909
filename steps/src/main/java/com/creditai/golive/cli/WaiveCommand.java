package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.Level;
import com.creditai.golive.records.RecordText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "waive",
        description = {
            "Signs that a criterion which is not green is accepted for a time, for this very release.",
            "A blocker is never waived; a major needs two roles, signed by two people, a minor one."
        },
        mixinStandardHelpOptions = true)
final class WaiveCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Parameters(index = "0", paramLabel = "ID", description = "The criterion, such as MIG-07.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is accepted as it is.")
    private String reason = "";

    @Mixin
    private Signing signing = new Signing();

    WaiveCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Criterion criterion = workshop.catalogue()
                .criterion(id)
                .orElseThrow(() -> Refusal.nothingThere("There is no criterion " + id + "."));
        if (criterion.level() == Level.BLOCKER) {
            throw Refusal.nothingThere("Not signed: " + id + " is a blocker, and a blocker is never waived.");
        }
        Path record = signing.write(workshop, RecordText.Kind.WAIVER, criterion, List.of(), reason);
        workshop.out().println("Signed: " + record);
        return ExitCodes.DONE;
    }
}
