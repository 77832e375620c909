package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a start went that should be refused.
 *
 * @param exit the exit code; empty when the service went on starting
 * @param messages the lines that it has written on its error output
 */
public record StartAttempt(OptionalInt exit, List<String> messages) {

    /** The exit code of a wrong setting (EX_CONFIG of sysexits.h). */
    public static final int REFUSED = 78;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits until the process ends, or until it has come so far that its probes answer. */
    public static StartAttempt of(Environment environment, ServiceProcess instance) {
        Probe probe = new Probe(environment, instance, Probe.Kind.LIVENESS);
        Waiting.until(
                PATIENCE, () -> instance.exitCode().isPresent() || probe.ask().status() != 0, Boolean::booleanValue);
        return new StartAttempt(
                instance.exitCode(),
                instance.errors().lines().filter(line -> !line.isBlank()).toList());
    }

    public boolean refused() {
        return exit.equals(OptionalInt.of(REFUSED));
    }
}
