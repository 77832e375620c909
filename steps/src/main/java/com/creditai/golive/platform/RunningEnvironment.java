package com.creditai.golive.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The one environment of this JVM, where step definitions find it.
 *
 * <p>Cucumber makes its step classes itself, and an IDE starts a scenario without asking us; this holder is therefore the
 * only static state of the harness. The command line opens it before a run; from an IDE the first scenario starts it, and
 * it goes with the virtual machine.
 */
public final class RunningEnvironment {

    private static final RunningEnvironment HOLDER = new RunningEnvironment();

    private @Nullable Environment environment;
    private @Nullable RunLock lock;

    private RunningEnvironment() {}

    /** The environment; an embedded one is started when there is none. */
    public static Environment get() {
        return HOLDER.current();
    }

    /** Makes a started environment the one that scenarios see; the caller stays its owner. */
    public static void use(Environment environment) {
        HOLDER.set(environment);
    }

    /** Forgets the environment; it is not closed. */
    public static void forget() {
        HOLDER.set(null);
    }

    private synchronized Environment current() {
        Environment running = environment;
        if (running == null) {
            Checkout checkout = Checkout.around(Path.of(""));
            lock = RunLock.ofRuns(checkout.state());
            running = EmbeddedEnvironment.start(EmbeddedEnvironment.Options.of(checkout));
            environment = running;
        }
        return running;
    }

    private synchronized void set(@Nullable Environment changed) {
        environment = changed;
    }
}
