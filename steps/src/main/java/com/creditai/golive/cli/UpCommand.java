package com.creditai.golive.cli;

import com.creditai.golive.platform.ChosenPort;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunLock;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts the service with everything around it, prints its address and ready accounts, and stays.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    /** Exit codes above it mean a signal, such as that of a Ctrl-C, which the service gets too. */
    private static final int BY_SIGNAL = 128;

    private final Workshop workshop;

    @Option(names = "--port", paramLabel = "N", description = "The port of the service; a free one without it.")
    private int port;

    @Option(names = "--debug-port", paramLabel = "N", description = "A debugger may attach to the service there.")
    private int debugPort;

    @Option(names = "--once", hidden = true, description = "Ends as soon as everything is ready.")
    private boolean once;

    UpCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (RunLock lock = RunLock.ofRuns(workshop.checkout().state())) {
            EmbeddedEnvironment.Options options = EmbeddedEnvironment.Options.of(workshop.checkout())
                    .servedAt(ChosenPort.free("--port", port))
                    .debuggedAt(ChosenPort.free("--debug-port", debugPort));
            workshop.out().println("Starting the service and what it needs ...");
            try (Environment environment = EmbeddedEnvironment.start(options)) {
                return kept(environment);
            }
        }
    }

    private int kept(Environment environment) {
        AttachedRuns runs = new AttachedRuns(workshop, environment);
        try (AttachServer server = AttachServer.open(workshop.checkout().state(), runs)) {
            if (!once) {
                AttachServer.background("golive-warm-up", runs::warmUp);
            }
            return stay(environment);
        } catch (IOException e) {
            throw new Refusal(
                    "No socket for check --attach can be made in "
                            + workshop.checkout().state() + ": " + e.getMessage()
                            + ". A shorter path of the checkout may help.",
                    e);
        }
    }

    private int stay(Environment environment) {
        DemoAccounts accounts = new DemoAccounts(environment);
        workshop.out().println();
        workshop.out().println("CreditAI runs at  " + environment.service().url());
        workshop.out()
                .println("Its probes        " + environment.service().management() + "/actuator/health/readiness");
        workshop.out()
                .println("Trust this CA     " + environment.workDirectory().resolve("tls/authority.pem"));
        workshop.out().println("Its database      " + environment.database().url() + "?user=postgres");
        accounts.create()
                .forEach(account ->
                        workshop.out().printf("%-17s %s  %s%n", account.role(), account.email(), account.password()));
        workshop.out().println("Try a scenario    ./golive check --attach features/integration/accounts.feature:10");
        workshop.out().println("Ctrl-C ends it and leaves nothing behind.");
        while (!once && environment.service().awaitExit(LOOK_AGAIN).isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                return ExitCodes.DONE;
            }
        }
        OptionalInt code = environment.service().exitCode();
        if (code.isPresent() && code.getAsInt() < BY_SIGNAL) {
            throw new Refusal("The service ended by itself with exit code " + code.getAsInt() + ".");
        }
        return ExitCodes.DONE;
    }
}
