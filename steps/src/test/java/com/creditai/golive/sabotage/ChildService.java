package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Database;
import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.platform.TcpRelay;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** {@link SmallService} in a process of its own, of which only the process is of interest. */
final class ChildService implements ServiceProcess {

    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    ChildService() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xmx64m",
                        "-cp",
                        "target/test-classes" + File.pathSeparator + "target/classes",
                        SmallService.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = process.outputWriter(StandardCharsets.UTF_8);
    }

    String ask(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
            return out.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public URI url() {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI management() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String logs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String errors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> logLines(String traceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signal(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OptionalInt awaitExit(Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void awaitReady(Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Database database() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TcpRelay line(Dependency dependency) {
        throw new UnsupportedOperationException();
    }
}
