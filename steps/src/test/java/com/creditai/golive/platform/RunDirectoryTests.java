package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTests {

    @TempDir
    Path state;

    @Test
    void endsWhatARunStartedAndRemovesItsFolder() throws IOException {
        Process sleeper = sleeper();
        RunDirectory run = RunDirectory.open(state);
        run.started("service", sleeper.pid());
        Files.writeString(run.path().resolve("log"), "x");

        run.close();

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(run.path()).doesNotExist();
    }

    @Test
    void neverEndsAForeignProcessThatHasTheSameNumber() throws IOException {
        Process stranger = sleeper();
        Path left = Files.createDirectories(state.resolve("run-left"));
        long otherStart = Processes.startTime(stranger.pid()).orElseThrow() - 1;
        Files.writeString(left.resolve("processes"), stranger.pid() + " " + otherStart + " service\n");

        List<String> done = RunDirectory.clear(state);

        assertThat(stranger.isAlive()).as("it only has the number").isTrue();
        assertThat(done).containsExactly("removed " + left);
        stranger.destroyForcibly();
    }

    @Test
    void endsAProcessThatWasStoppedBySignal() throws IOException {
        Process stopped = sleeper();
        RunDirectory run = RunDirectory.open(state);
        run.started("service", stopped.pid());
        Processes.signal(stopped.pid(), "STOP");
        run.close();
        assertThat(stopped.isAlive()).isFalse();
    }

    @Test
    void excludesASecondRunInOneCheckoutUntilTheFirstEnds() {
        RunLock first = RunLock.ofRuns(state);
        assertThatThrownBy(() -> RunLock.ofRuns(state))
                .isInstanceOf(PlatformException.class)
                .hasMessageMatching("Another run \\(process \\d+\\) uses this checkout: .*Ctrl-C there\\.");
        first.close();
        RunLock.ofRuns(state).close();
    }

    @Test
    void clearsTheServiceAndPostgresOfAHarnessThatWasKilled() throws IOException, InterruptedException {
        Process harness = harness();
        String line = firstLine(harness);
        List<Long> pids = List.of(line.split(" ")).stream().map(Long::valueOf).toList();
        harness.destroyForcibly().waitFor();
        assertThat(pids).as("orphans").allMatch(pid -> Processes.startTime(pid).isPresent());

        List<String> done = RunDirectory.clear(state);

        assertThat(done).anyMatch(said -> said.startsWith("ended postgres"));
        assertThat(done).anyMatch(said -> said.startsWith("ended service-1"));
        assertThat(pids).as("orphans").allMatch(pid -> Processes.startTime(pid).isEmpty());
        assertThat(RunDirectory.clear(state)).as("nothing is left").isEmpty();
    }

    @Test
    void leavesNothingWhenTheHarnessIsAskedToEnd() throws IOException, InterruptedException {
        Process harness = harness();
        List<Long> pids = List.of(firstLine(harness).split(" ")).stream()
                .map(Long::valueOf)
                .toList();
        Processes.signal(harness.pid(), "TERM");
        assertThat(harness.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pids).allMatch(pid -> Processes.startTime(pid).isEmpty());
        assertThat(RunDirectory.clear(state)).as("nothing is left").isEmpty();
    }

    private Process harness() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Harness.class.getName(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process harness) throws IOException {
        BufferedReader reader = harness.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        assertThat(line).as("the harness came up").isNotNull();
        return line;
    }

    private static Process sleeper() throws IOException {
        Process process = new ProcessBuilder("sleep", "100").start();
        assertThat(process.isAlive()).isTrue();
        return process;
    }

    /** A harness in a JVM of its own that brings up an environment and waits to be ended. */
    public static final class Harness {

        private Harness() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path state = Path.of(arguments[0]);
            Path parts = Files.createTempDirectory("golive-harness");
            EmbeddedEnvironment environment = EmbeddedEnvironment.start(new EmbeddedEnvironment.Options(
                    FakeService.jar(parts),
                    FakeService.roles(parts),
                    state,
                    java.util.OptionalInt.empty(),
                    java.util.OptionalInt.empty(),
                    false));
            System.out.println(environment.service().pid() + " "
                    + EmbeddedPostgresServer.postmaster(environment.workDirectory())
                            .orElseThrow());
            environment.service().awaitExit(Duration.ofMinutes(5));
        }
    }
}
