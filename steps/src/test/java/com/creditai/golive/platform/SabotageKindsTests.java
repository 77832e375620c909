package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.Sabotages;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SabotageKindsTests {

    private static final LineFault LATE = LineFault.Latency.of(Duration.ofMillis(10));
    private static final Sabotage OTHER_DATA = Sabotages.data(
            "rows differ", "update kept set word = 'other' where word = 'sound'", "update kept set word = 'sound'");
    private static final Sabotage SLOW_STORAGE = Sabotages.network("storage is slow", Dependency.STORAGE, LATE);
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    static Path folder;

    private EmbeddedEnvironment environment;
    private Path file;

    @BeforeAll
    void starts() throws IOException {
        environment = EmbeddedEnvironment.start(new EmbeddedEnvironment.Options(
                FakeService.jar(folder),
                FakeService.roles(folder),
                folder.resolve("state"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false));
        environment.database().execute("create table kept (word text)");
        environment.database().execute("insert into kept values ('sound'), ('sound')");
        file = Files.writeString(folder.resolve("certificate.pem"), "sound");
    }

    @AfterAll
    void takesEverythingDown() {
        environment.close();
    }

    @Test
    void stopsTheServiceAndLetsItGoOn() {
        long pid = environment.service().pid();
        try (AppliedSabotage stopped = Sabotages.process("it stands", "STOP").apply(environment)) {
            assertThat(stopped.tookEffect()).isTrue();
            assertThat(ProcessState.of(pid)).isEqualTo(ProcessState.STOPPED);
        }
        await("it goes on").until(() -> ProcessState.of(pid) == ProcessState.RUNNING);
        assertThat(environment.service().pid()).as("not started again").isEqualTo(pid);
    }

    @Test
    void killsTheServiceAndStartsItAgain() {
        long pid = environment.service().pid();
        try (AppliedSabotage killed = Sabotages.process("it is gone", "KILL").apply(environment)) {
            assertThat(killed.tookEffect()).isTrue();
            assertThat(ProcessState.of(pid)).isEqualTo(ProcessState.ENDED);
        }
        assertThat(environment.service().pid()).isNotEqualTo(pid);
        assertThat(environment.service().exitCode()).isEmpty();
    }

    @Test
    void signalsOneInstanceOfAScenario() {
        try (ServiceProcess own = environment.start(Launch.another());
                AppliedSabotage stopped = Sabotages.signalTo(own, "STOP")) {
            assertThat(stopped.tookEffect()).isTrue();
            assertThat(ProcessState.of(environment.service().pid())).isEqualTo(ProcessState.RUNNING);
        }
    }

    @Test
    void disturbsTheLinesOfFurtherInstancesUntilItIsMended() throws IOException {
        try (AppliedSabotage slow = SLOW_STORAGE.apply(environment);
                ServiceProcess own = environment.start(Launch.another())) {
            assertThat(slow.tookEffect()).as("nobody has met it yet").isFalse();
            TcpRelay line = own.line(Dependency.STORAGE);
            knockAt(line);
            await("the fault is met").until(slow::tookEffect);
            slow.close();
            long met = line.disturbed();
            knockAt(line);
            assertThat(line.disturbed()).as("mended").isEqualTo(met);
        }
        try (ServiceProcess later = environment.start(Launch.another())) {
            assertThatThrownBy(() -> later.line(Dependency.STORAGE)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void changesTheOwnDatabaseOfFurtherInstancesUntilItIsMended() {
        String tables = "select count(*) from pg_tables where tablename = 'sabotage'";
        try (AppliedSabotage changed =
                Sabotages.sqlAtStart("a table more", "create table sabotage ()").apply(environment)) {
            try (ServiceProcess sharing = environment.start(Launch.another())) {
                assertThat(sharing.database().number(tables)).isZero();
                assertThat(changed.tookEffect())
                        .as("an instance on the shared database")
                        .isFalse();
            }
            try (ServiceProcess own = environment.start(Launch.another().onOwnDatabase())) {
                assertThat(own.database().number(tables)).isOne();
                assertThat(changed.tookEffect()).isTrue();
            }
        }
        try (ServiceProcess later = environment.start(Launch.another().onOwnDatabase())) {
            assertThat(later.database().number(tables)).as("mended").isZero();
        }
    }

    @Test
    void replacesAFileAndPutsItBack() throws IOException {
        Set<?> rights = Files.getPosixFilePermissions(file);
        try (AppliedSabotage replaced = otherFile("broken").apply(environment)) {
            assertThat(file).hasContent("broken");
            assertThat(replaced.tookEffect()).isTrue();
        }
        assertThat(file).as("mended").hasContent("sound");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        try (AppliedSabotage same = otherFile("sound").apply(environment)) {
            assertThat(same.tookEffect()).as("the same again is no sabotage").isFalse();
        }
    }

    @Test
    void saysThatAFileIsMissing() {
        Sabotage missing = Sabotages.file("nowhere", any -> folder.resolve("nowhere"), bytes -> bytes);
        assertThatThrownBy(() -> missing.apply(environment))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void changesRowsAndChangesThemBack() {
        try (AppliedSabotage changed = OTHER_DATA.apply(environment)) {
            assertThat(changed.tookEffect()).isTrue();
            assertThat(sound()).isZero();
        }
        assertThat(sound()).as("mended").isEqualTo(2);
        Sabotage idle = Sabotages.data("idle", "delete from kept where word = 'none'", "select 1");
        try (AppliedSabotage applied = idle.apply(environment)) {
            assertThat(applied.tookEffect()).as("no row was changed").isFalse();
        }
    }

    @Test
    void doesNotTakeRowsForMendedThatAreNot() {
        Sabotage lasting = Sabotages.data(
                "lasting", "update kept set word = word", "update kept set word = 'sound' where word = 'none'");
        AppliedSabotage applied = lasting.apply(environment);
        assertThatThrownBy(applied::close)
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has mended 0 of the 2 rows");
    }

    @ParameterizedTest
    @CsvSource({"365", "-365"})
    void shiftsTheClockOfTheServiceAndOfFurtherInstances(long days) {
        Duration shift = Duration.ofDays(days);
        try (AppliedSabotage shifted =
                        Sabotages.clock("the clock is wrong", shift).apply(environment);
                ServiceProcess own = environment.start(Launch.another())) {
            assertThat(shifted.tookEffect()).isTrue();
            assertThat(Stream.of(environment.service(), own))
                    .allSatisfy(service -> assertThat(timeOf(service))
                            .isBetween(
                                    Instant.now().plus(shift).minusSeconds(300),
                                    Instant.now().plus(shift).plusSeconds(300)));
        }
        assertThat(Duration.between(timeOf(environment.service()), Instant.now()))
                .as("mended")
                .isLessThan(Duration.ofMinutes(5))
                .isGreaterThan(Duration.ofMinutes(-5));
    }

    @Test
    void leavesNoThreadConnectionOrProcessAfterFiftyFaultsOfMixedKinds() throws IOException {
        List<Sabotage> kinds = List.of(
                Sabotages.process("it stands", "STOP"),
                Sabotages.process("it is gone", "KILL"),
                SLOW_STORAGE,
                otherFile("broken"),
                OTHER_DATA,
                Sabotages.clock("the clock is wrong", YEAR));
        applyAndMend(kinds);
        TreeMap<String, Long> before = holdings();
        int faults = 0;
        for (int round = 0; faults < 50; round++) {
            faults += applyAndMend(List.of(kinds.get(round % kinds.size())));
        }
        // An HTTP client keeps a worker that has nothing to do for a minute, and one that nobody holds until it is
        // collected.
        await("nothing more than before is held")
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> {
                    System.gc();
                    TreeMap<String, Long> more = holdings();
                    more.entrySet().removeIf(held -> held.getValue() <= before.getOrDefault(held.getKey(), 0L));
                    assertThat(more).isEmpty();
                });
    }

    /** Each must take effect, or nothing would be shown. */
    private int applyAndMend(List<Sabotage> sabotages) throws IOException {
        for (Sabotage sabotage : sabotages) {
            try (AppliedSabotage applied = sabotage.apply(environment)) {
                if (sabotage.equals(SLOW_STORAGE)) {
                    try (ServiceProcess own = environment.start(Launch.another())) {
                        knockAt(own.line(Dependency.STORAGE));
                        await("the fault is met").until(applied::tookEffect);
                    }
                }
                assertThat(applied.tookEffect()).as(sabotage.name()).isTrue();
            }
        }
        return sabotages.size();
    }

    /** The threads of this JVM by name, its sockets, and the processes that it has started. */
    private static TreeMap<String, Long> holdings() throws IOException {
        TreeMap<String, Long> held = new TreeMap<>(Thread.getAllStackTraces().keySet().stream()
                // Whoever waits for the end of the others is none that was left behind.
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .map(thread -> "thread " + thread.getName().replaceAll("[0-9]+", "#"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
        held.put("processes", ProcessHandle.current().descendants().count());
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            held.put("sockets", descriptors.filter(SabotageKindsTests::isSocket).count());
        }
        return held;
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }

    private Sabotage otherFile(String content) {
        return Sabotages.file("another file", any -> file, bytes -> content.getBytes(StandardCharsets.UTF_8));
    }

    private long sound() {
        return environment.database().number("select count(*) from kept where word = 'sound'");
    }

    private static Instant timeOf(ServiceProcess service) {
        await("it has told its time").until(() -> service.logs().contains("time "));
        return service.logs()
                .lines()
                .filter(line -> line.startsWith("time "))
                .map(line -> Instant.parse(line.substring(5)))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a request to whatever is behind the line, and reads the beginning of the answer. */
    private static void knockAt(TcpRelay line) throws IOException {
        try (Socket client = new Socket("127.0.0.1", line.port())) {
            client.setSoTimeout(5_000);
            client.getOutputStream().write("GET /nothing HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().read()).as("an answer").isPositive();
        }
    }
}
