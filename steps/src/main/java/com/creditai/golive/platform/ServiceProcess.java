package com.creditai.golive.platform;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** One instance of the packaged service in a process of its own. */
public interface ServiceProcess extends AutoCloseable {

    /** Base address of pages and API, without a trailing slash. */
    URI url();

    /** Base address of the probes, without a trailing slash. */
    URI management();

    /** The operating system's number of the process. */
    long pid();

    /** All that it has written on standard output so far. */
    String logs();

    /** All that it has written on standard error so far. */
    String errors();

    /** The lines of {@link #logs()} that carry this trace id, in order. */
    List<String> logLines(String traceId);

    /** Sends a signal by name without {@code SIG}: {@code TERM}, {@code KILL}, {@code STOP}, {@code CONT}. */
    void signal(String name);

    /** Its exit code, empty while it runs. */
    OptionalInt exitCode();

    /** Waits for its end; empty when it still runs after {@code atMost}. */
    OptionalInt awaitExit(Duration atMost);

    /**
     * Waits until its readiness probe answers 200.
     *
     * @throws PlatformException when it ended or is not ready within {@code atMost}; the message has its last lines
     */
    void awaitReady(Duration atMost);

    /** Its database as the operator sees it. */
    Database database();

    /**
     * The relay before one of its dependencies.
     *
     * @throws IllegalStateException when it was started without one, see {@link Launch#through}
     */
    TcpRelay line(Dependency dependency);

    /** Kills it, so that nothing of it goes on, and takes down what it alone used. */
    @Override
    void close();
}
