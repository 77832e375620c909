package com.creditai.golive.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The packaged service in a JVM of its own, its output in files. */
final class JvmService implements ServiceProcess {

    /** One for all, since a client keeps its threads until it is collected. */
    private static final HttpClient PROBES =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);
    private static final int LAST_LINES = 15;

    /** What an instance is made of. */
    record Parts(
            Process process,
            URI url,
            URI management,
            Path output,
            Path errors,
            Database database,
            Lines lines,
            Runnable afterwards) {}

    private final Parts parts;
    private final AtomicBoolean closed = new AtomicBoolean();

    JvmService(Parts parts) {
        this.parts = parts;
    }

    @Override
    public URI url() {
        return parts.url();
    }

    @Override
    public URI management() {
        return parts.management();
    }

    @Override
    public long pid() {
        return parts.process().pid();
    }

    @Override
    public String logs() {
        return read(parts.output());
    }

    @Override
    public String errors() {
        return read(parts.errors());
    }

    @Override
    public List<String> logLines(String traceId) {
        return logs().lines().filter(line -> line.contains(traceId)).toList();
    }

    @Override
    public void signal(String name) {
        Processes.signal(pid(), name);
    }

    @Override
    public OptionalInt exitCode() {
        return parts.process().isAlive()
                ? OptionalInt.empty()
                : OptionalInt.of(parts.process().exitValue());
    }

    @Override
    public OptionalInt awaitExit(Duration atMost) {
        try {
            return parts.process().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? exitCode() : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return exitCode();
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        try {
            Awaitility.await("readiness of the service")
                    .dontCatchUncaughtExceptions()
                    .atMost(atMost)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> exitCode().isPresent() || isReady());
        } catch (ConditionTimeoutException e) {
            throw new PlatformException(
                    "The service is not ready after " + atMost.toSeconds() + " s. " + lastLines(), e);
        }
        if (exitCode().isPresent()) {
            throw new PlatformException("The service ended with exit code "
                    + exitCode().getAsInt() + " before it was ready. " + lastLines());
        }
    }

    @Override
    public Database database() {
        return parts.database();
    }

    @Override
    public TcpRelay line(Dependency dependency) {
        return parts.lines().to(dependency);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            parts.process().destroyForcibly();
            awaitExit(PATIENCE_AT_END);
            parts.afterwards().run();
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(parts.management() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return PROBES.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastLines() {
        List<String> lines =
                Masking.mask(errors().isBlank() ? logs() : errors()).lines().toList();
        return "Its last words: "
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PlatformException("The service's output " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
