package com.creditai.golive.cli;

import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunningEnvironment;
import java.util.function.Consumer;

/** One embedded environment for everything that a command tries. */
final class ProvingGround {

    private final Workshop workshop;

    ProvingGround(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Brings it up, works in it and takes it down whatever happens. */
    void with(Consumer<Environment> working) {
        MachineCheck.requireRoom(workshop.checkout());
        workshop.out().println("Starting the embedded environment ...");
        try (Environment environment = EmbeddedEnvironment.start(EmbeddedEnvironment.Options.of(workshop.checkout()))) {
            RunningEnvironment.use(environment);
            working.accept(environment);
        } finally {
            RunningEnvironment.forget();
        }
    }
}
