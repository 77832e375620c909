package com.creditai.golive.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.drivers.MemoryWatch;
import com.creditai.golive.platform.PlatformException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSabotageTests {

    private static final String RULES = SmallService.Rules.class.getName();

    private Process child;
    private BufferedReader out;
    private BufferedWriter in;

    @BeforeEach
    void startsAChild() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        child = new ProcessBuilder(
                        java,
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xmx64m",
                        "-cp",
                        "target/test-classes" + File.pathSeparator + "target/classes",
                        SmallService.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = child.inputReader(StandardCharsets.UTF_8);
        in = child.outputWriter(StandardCharsets.UTF_8);
    }

    @AfterEach
    void endsTheChild() {
        child.destroyForcibly();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allowed  | returns | false | false 7 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "allowed  | negates | ''    | false 7 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "allowed  | skips   | ''    | false 7 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "count    | returns | 0     | true 0 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "name     | returns | null  | true 7 null Optional[x] [a] RED Accepted[pages=2] hello",
                "name     | returns | Ben   | true 7 Ben Optional[x] [a] RED Accepted[pages=2] hello",
                "found    | returns | empty | true 7 Maya Optional.empty [a] RED Accepted[pages=2] hello",
                "found    | returns | some java.lang.Integer 9 | true 7 Maya Optional[9] [a] RED Accepted[pages=2] hello",
                "all      | returns | empty | true 7 Maya Optional[x] [] RED Accepted[pages=2] hello",
                "colour   | returns | GREEN | true 7 Maya Optional[x] [a] GREEN Accepted[pages=2] hello",
                "remember | skips   | ''    | true 7 Maya Optional[x] [a] RED Accepted[pages=2] -",
                "name     | appends | -X    | true 7 Maya-X Optional[x] [a] RED Accepted[pages=2] hello",
                "count    | adds    | -1    | true 6 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "count    | computes | 1    | true 7 Maya Optional[x] [a] RED Accepted[pages=2] hello",
                "name     | throws  | com.creditai.golive.sabotage.SmallService$Refused(422,twice) | thrown 422 twice",
                "name     | throws  | java.lang.IllegalStateException | thrown sabotaged",
                "result   | returns | new com.creditai.golive.sabotage.SmallService$Accepted(9)"
                        + "| true 7 Maya Optional[x] [a] RED Accepted[pages=9] hello"
            })
    void changesAMethodOfARunningProcessAndMendsIt(String method, String kind, String argument, String expected)
            throws IOException {
        String healthy = ask("first");
        AppliedSabotage sabotage = LoadedAgent.in(child.pid()).change(RULES + "#" + method, new Action(kind, argument));

        assertThat(sabotage.tookEffect()).as("nobody called it yet").isFalse();
        String last = method.equals("remember") ? expected.replace(" -", " first") : expected;
        assertThat(ask("hello")).isEqualTo(last);
        assertThat(sabotage.tookEffect()).as("it was called").isTrue();

        sabotage.close();
        assertThat(ask("first")).as("mended").isEqualTo(healthy);
    }

    @Test
    void repeatsWhatTheFirstCallAnswered() throws IOException {
        ask("started");
        try (AppliedSabotage sabotage = LoadedAgent.in(child.pid()).change(RULES + "#remembered", Action.repeating())) {
            assertThat(ask("first")).endsWith("first");
            assertThat(ask("second")).as("the first answer again").endsWith("first");
            assertThat(sabotage.tookEffect()).isTrue();
        }
        assertThat(ask("third")).as("mended").endsWith("third");
    }

    @Test
    void movesDays() throws IOException {
        assertThat(ask("day")).isEqualTo("2026-02-28");
        try (AppliedSabotage sabotage = LoadedAgent.in(child.pid()).change(RULES + "#day", Action.adding(1))) {
            assertThat(ask("day")).isEqualTo("2026-03-01");
            assertThat(sabotage.tookEffect()).isTrue();
        }
        assertThat(ask("day")).as("mended").isEqualTo("2026-02-28");
    }

    @Test
    void missesEveryOtherCall() throws IOException {
        String healthy = ask("first");
        try (AppliedSabotage sabotage = LoadedAgent.in(child.pid()).change(RULES + "#found", Action.missing(2))) {
            assertThat(ask("first")).isEqualTo(healthy);
            assertThat(ask("first")).contains("Maya Optional.empty [a]");
            assertThat(ask("first")).isEqualTo(healthy);
        }
        assertThat(ask("first")).as("mended").isEqualTo(healthy);
    }

    /** The way back must keep them too: a controller that is first called after it would answer 500. */
    @Test
    void leavesTheNamesOfParametersToThoseWhoLookForThem() throws IOException {
        String healthy = ask("names");
        assertThat(healthy).as("compiled with names").isEqualTo("line line");
        try (AppliedSabotage first = LoadedAgent.in(child.pid()).change(RULES + "#name", Action.returning("Ben"));
                AppliedSabotage second = LoadedAgent.in(child.pid()).change(RULES + "#count", Action.returning("9"))) {
            assertThat(ask("hello")).as("both are in force").contains("9 Ben");
            assertThat(ask("names")).isEqualTo(healthy);
            assertThat(List.of(first.tookEffect(), second.tookEffect())).containsOnly(true);
        }
        assertThat(ask("hello")).as("mended").contains("7 Maya");
        assertThat(ask("names")).isEqualTo(healthy);
    }

    @Test
    void delaysACall() throws IOException {
        ask("first");
        try (AppliedSabotage sabotage =
                LoadedAgent.in(child.pid()).change(RULES + "#name", Action.delay(Duration.ofMillis(300)))) {
            long start = System.nanoTime();
            assertThat(ask("x")).contains("Maya");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(sabotage.tookEffect()).isTrue();
        }
    }

    @Test
    void holdsMemoryWhileACallRunsAndNoLonger() throws IOException {
        ask("first");
        try (AppliedSabotage sabotage = LoadedAgent.in(child.pid())
                        .change(RULES + "#name", Action.holding(30, Duration.ofMillis(700)));
                MemoryWatch watch = MemoryWatch.of(child.pid())) {
            watch.during(() -> assertThat(answerTo("x")).contains("Maya"));

            assertThat(sabotage.tookEffect()).isTrue();
            assertThat(watch.looksDuring()).as("looks while the call ran").isPositive();
            assertThat(watch.peakAboveIdle()).as("bytes held above idle").isGreaterThanOrEqualTo(30L * 1024 * 1024);
        }
        try (MemoryWatch mended = MemoryWatch.of(child.pid())) {
            mended.during(() -> assertThat(answerTo("y")).contains("Maya"));

            assertThat(mended.peakAboveIdle()).as("bytes held when mended").isLessThan(10L * 1024 * 1024);
        }
    }

    @Test
    void refusesAMethodThatDoesNotExistAndChangesNothing() throws IOException {
        String healthy = ask("first");
        assertThatThrownBy(() -> LoadedAgent.in(child.pid()).change(RULES + "#nothing", Action.skip()))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has no method nothing");
        assertThat(ask("first")).isEqualTo(healthy);
    }

    @Test
    void refusesAPointThatNamesNoMethod() {
        assertThatThrownBy(() -> LoadedAgent.in(child.pid()).change(RULES, Action.skip()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverTookEffectWhenTheClassIsNotEvenLoaded() throws IOException {
        ask("first");
        try (AppliedSabotage sabotage =
                LoadedAgent.in(child.pid()).change("com.creditai.golive.Nowhere#at", Action.skip())) {
            ask("second");
            assertThat(sabotage.tookEffect()).isFalse();
        }
    }

    private String answerTo(String line) {
        try {
            return ask(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
        return out.readLine();
    }
}
