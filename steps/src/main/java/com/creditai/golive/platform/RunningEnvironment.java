package com.creditai.golive.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one environment of this JVM, where step definitions find it.
 *
 * <p>Cucumber makes its step classes itself, and an IDE starts a scenario without asking us; this holder is therefore the
 * only static state of the harness. The command line opens it before a run; from an IDE the first scenario starts it.
 */
public final class RunningEnvironment {

    private static final RunningEnvironment HOLDER = new RunningEnvironment();

    private @Nullable Environment environment;
    private Supplier<Environment> starter = () -> {
        throw new PlatformException("No environment is running: start scenarios by ./golive check.");
    };

    private RunningEnvironment() {}

    /** The environment, started now if a {@link #startWith starter} was named and nobody needed it before. */
    public static Environment get() {
        return HOLDER.current();
    }

    /** Makes a started environment the one that scenarios see; the caller stays its owner. */
    public static void use(Environment environment) {
        HOLDER.set(environment);
    }

    /** Names how the environment is started when the first scenario asks for it. */
    public static void startWith(Supplier<Environment> starter) {
        HOLDER.setStarter(starter);
    }

    /** Forgets the environment; it is not closed. */
    public static void forget() {
        HOLDER.set(null);
    }

    private synchronized Environment current() {
        Environment running = environment;
        if (running == null) {
            running = starter.get();
            environment = running;
        }
        return running;
    }

    private synchronized void set(@Nullable Environment changed) {
        environment = changed;
    }

    private synchronized void setStarter(Supplier<Environment> changed) {
        starter = changed;
    }
}
