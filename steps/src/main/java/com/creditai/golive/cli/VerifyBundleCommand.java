package com.creditai.golive.cli;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.bundle.VerifyBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-bundle",
        description = "Recomputes the verdict of an evidence bundle offline and finds any changed byte.",
        mixinStandardHelpOptions = true)
final class VerifyBundleCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Parameters(
            arity = "0..1",
            paramLabel = "bundle.zip",
            description = "The bundle; without it that of reports/latest.")
    private @Nullable Path bundle;

    VerifyBundleCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    private String history() {
        Path file = workshop.checkout().root().resolve(EvidenceCollector.HISTORY);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Integer call() {
        Path file = bundle == null ? workshop.checkout().latest().resolve("bundle.zip") : bundle;
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no bundle " + file + ": name one, or run ./golive first.");
        }
        VerifyBundle.Verification verification = VerifyBundle.verify(file);
        verification.problems().forEach(workshop.out()::println);
        workshop.out().println("SHA-256 of the bundle: " + verification.sha256());
        workshop.out()
                .println(
                        verification.intact()
                                ? "Intact: the verdict recomputed from it is "
                                        + verification
                                                .outcome()
                                                .map(outcome ->
                                                        outcome.verdict().word())
                                                .orElse("none") + "."
                                : "Not intact: what it says cannot be trusted.");
        workshop.out()
                .println(
                        verification.recordedIn(history())
                                ? "Recorded: reports/history.ndjson of this checkout names this bundle."
                                : "Not recorded: reports/history.ndjson of this checkout does not name this bundle, so only"
                                        + " who made it vouches for its evidence.");
        return verification.intact() ? ExitCodes.DONE : ExitCodes.NO;
    }
}
