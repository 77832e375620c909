package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.CancellationToken;

class AttachedRunsTests {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final String JAR = "application/target/creditai-application-0.1.0-exec.jar";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private AttachedRuns runs;

    @BeforeEach
    void makesACheckoutInWhichUpWasStarted() throws IOException {
        for (String file : List.of("features/criteria.psv", "features/clauses.psv", "docs/brief.psv", "pom.xml")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), folder.resolve(file));
        }
        write("features/sample.feature", "Feature: x\n");
        write(JAR, "the service");
        write(".golive/built", "sources as they were");
        Workshop workshop = new Workshop(() -> new Checkout(folder), print(out), print(err), Map.of());
        runs = new AttachedRuns(workshop, environmentOf("the service"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --attach --nope | There is no option --nope.",
                "check --attach | --attach runs a part: name a scenario",
                "check --attach --criterion PDF-3 | The catalogue has no criterion PDF-3: did you mean PDF-03?",
                "check --attach features/sample.feature:999 | No scenario stands on line 999",
                "check --attach --failed | Nothing failed in the last run",
                "check --attach --parallel 0 --criterion PDF-03 | --parallel must be 1 or more",
                "check --attach --debug-port 5005 --criterion PDF-03 | start ./golive up with --debug-port"
            })
    void answersWhatItCannotDoWithOneSentenceAndExitCodeThree(String line, String sentence) {
        assertThat(run(line)).isEqualTo(3);
        assertThat(said().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void findsAFileFromTheFolderInWhichItWasTyped() throws IOException {
        write("elsewhere/mine.feature", "Feature: x\n");
        assertThat(runs.run(
                        request(folder.resolve("elsewhere"), "check --attach mine.feature:7"),
                        print(out),
                        print(err),
                        never()))
                .isEqualTo(3);
        assertThat(said()).startsWith("No scenario stands on line 7 of mine.feature");
    }

    @Test
    void refusesToRunWhatWasBuiltSince() throws IOException {
        write(".golive/built", "sources as they are now");
        assertThat(run("check --attach features/sample.feature:1")).isEqualTo(3);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .startsWith("Something was built since ./golive up started");
    }

    @Test
    void refusesToRunAServiceThatIsAnotherOneByNow() throws IOException {
        write(JAR, "the next service");
        assertThat(run("check --attach features/sample.feature:1")).isEqualTo(3);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .startsWith("Something was built since ./golive up started");
    }

    @Test
    void keepsNothingOfARunThatWasStopped() throws IOException {
        write(
                "features/sample.feature",
                "Feature: x\n  @PDF-03\n  Rule: y\n    @PDF-03.a\n    Example: z\n      Given z\n");
        CancellationToken stopped = never();
        stopped.cancel();
        assertThat(runs.run(
                        request(folder, "check --attach features/sample.feature:5"), print(out), print(err), stopped))
                .isEqualTo(3);
        assertThat(said()).contains("The run was stopped, and nothing of it is kept.");
        assertThat(folder.resolve(".golive/failed")).doesNotExist();
        assertThat(folder.resolve(".golive/runs/selection")).doesNotExist();
    }

    private int run(String line) {
        return runs.run(request(folder, line), print(out), print(err), never());
    }

    private static CancellationToken never() {
        return CancellationToken.create();
    }

    private static AttachWire.Request request(Path here, String line) {
        return new AttachWire.Request(here, false, List.of(line.split(" ")));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** An environment that only knows of which jar it is. */
    private static Environment environmentOf(String jar) {
        return (Environment) Proxy.newProxyInstance(
                AttachedRunsTests.class.getClassLoader(),
                new Class<?>[] {Environment.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("artifactSha256")) {
                        return Digests.sha256(jar);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
