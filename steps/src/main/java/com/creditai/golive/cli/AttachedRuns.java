package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceJar;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.verdict.Purpose;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.CancellationToken;

/** Does in the process of {@code ./golive up}, with its environment, what {@code check --attach} asks for. */
final class AttachedRuns implements AttachServer.Runs {

    /** Where the shell notes the sources of its last build. */
    private static final String BUILT = "built";

    private final Workshop workshop;
    private final Environment environment;
    private final Optional<String> built;
    private final Instant since = Instant.now();
    private final AtomicInteger used = new AtomicInteger();

    AttachedRuns(Workshop workshop, Environment environment) {
        this.workshop = workshop;
        this.environment = environment;
        this.built = built(workshop.checkout());
    }

    /** Loads meanwhile what a run and its judgement need, so that the first one does not wait for it. */
    void warmUp() {
        Checkout checkout = workshop.checkout();
        try {
            new FeatureRunner().count(RunRequest.everything(checkout.features(), 1, checkout.state()));
            new Reports(workshop, List.of(), false).judge(Purpose.CHECK);
        } catch (RuntimeException e) {
            // Whatever is wrong with the checkout is told to whoever attaches, when it still is.
            return;
        }
    }

    @Override
    public int run(AttachWire.Request request, PrintStream out, PrintStream err, CancellationToken stop) {
        Workshop theirs = new Workshop(workshop.place(), out, err, workshop.environment(), request.here());
        Attachment attachment = new Attachment(
                environment, this::requireUnchanged, since, used.getAndIncrement(), request.live(), stop);
        CheckCommand check = new CheckCommand(theirs, Optional.of(attachment));
        return GoLive.run(theirs, check, request.arguments().toArray(new String[0]));
    }

    private void requireUnchanged() {
        Checkout checkout = workshop.checkout();
        if (!built.equals(built(checkout))
                || !ServiceJar.sha256(checkout.requireServiceJar()).equals(environment.artifactSha256())) {
            throw new Refusal("Something was built since ./golive up started, which still runs what was before: stop it"
                    + " with Ctrl-C there, start it again and attach then.");
        }
    }

    private static Optional<String> built(Checkout checkout) {
        Path file = checkout.state().resolve(BUILT);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("The note of the last build, " + file + ", cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
