package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.CancellationToken;

@Timeout(60)
class AttachTests {

    private static final AttachServer.Runs NOTHING = (request, out, err, stop) -> 0;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path state;

    @BeforeEach
    void makesAStateFolder() throws IOException {
        state = Files.createDirectory(folder.resolve("s"));
    }

    @Test
    void showsWhatTheOtherProcessSaysAndAnswersItsExitCode() throws IOException {
        AttachServer.Runs echo = (request, theirOut, theirErr, stop) -> {
            theirOut.println("asked in " + request.here() + (request.live() ? " live" : "") + ": "
                    + String.join("|", request.arguments()));
            theirErr.println("über Müll");
            return 2;
        };
        try (AttachServer server = AttachServer.open(state, echo)) {
            assertThat(ask("check", "--attach", "features/ä b.feature:12")).isEqualTo(2);
        }
        assertThat(text(out)).isEqualTo("asked in " + folder + ": check|--attach|features/ä b.feature:12\n");
        assertThat(text(err)).isEqualTo("über Müll\n");
    }

    @Test
    void carriesOutputOfAnySizeAndOneRunAfterTheOther() throws IOException {
        String large = "0123456789abcdef".repeat(200_000);
        try (AttachServer server = AttachServer.open(state, (request, theirOut, theirErr, stop) -> {
            theirOut.print(large);
            return 1;
        })) {
            assertThat(ask()).isEqualTo(1);
            assertThat(ask()).isEqualTo(1);
        }
        assertThat(text(out)).isEqualTo(large + large);
    }

    @Test
    void refusesASecondRunBesideTheFirstAndTakesItAfterwards() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (AttachServer server = AttachServer.open(state, (request, theirOut, theirErr, stop) -> {
            begun.countDown();
            awaited(mayEnd);
            return 0;
        })) {
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::ask);
            begun.await();
            assertThat(ask()).isEqualTo(3);
            assertThat(text(err))
                    .isEqualTo("Another check is attached and not through yet: wait for its end, or stop it"
                            + " with Ctrl-C there.\n");
            mayEnd.countDown();
            assertThat(first.get()).isZero();
            assertThat(ask()).as("the place is free again").isZero();
        }
    }

    @Test
    void stopsTheRunOfWhoIsGoneAndNotTheEnvironment() throws Exception {
        CompletableFuture<CancellationToken> running = new CompletableFuture<>();
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (AttachServer server = AttachServer.open(state, (request, theirOut, theirErr, stop) -> {
            running.complete(stop);
            awaited(mayEnd);
            theirOut.println("what nobody reads any more");
            return 0;
        })) {
            AttachWire gone = AttachWire.to(AttachWire.socket(state));
            gone.send(request());
            CancellationToken stop = running.get();
            assertThat(stop.isCancellationRequested()).as("before it is gone").isFalse();
            gone.close();
            Awaitility.await("the run to be told")
                    .atMost(Duration.ofSeconds(30))
                    .until(stop::isCancellationRequested);
            mayEnd.countDown();
            Awaitility.await("the next one").atMost(Duration.ofSeconds(30)).until(() -> ask() == 0);
        }
    }

    @Test
    void freesItsPlaceWhenARunBreaks() throws IOException {
        try (AttachServer server = AttachServer.open(state, (request, theirOut, theirErr, stop) -> {
            throw new IllegalStateException("a bug");
        })) {
            assertThat(ask()).isEqualTo(3);
            assertThat(ask()).isEqualTo(3);
            assertThat(text(err)).doesNotContain("Another check");
        }
    }

    @Test
    void saysInOneSentenceThatNothingRuns() {
        assertThat(ask()).isEqualTo(3);
        assertThat(text(err))
                .isEqualTo(
                        "Nothing runs here that a check could attach to: start ./golive up in another terminal first.\n");
    }

    @Test
    void takesTheSocketOfAKilledProcessForNothing() throws IOException {
        Path socket = AttachWire.socket(state);
        try (AttachServer server = AttachServer.open(state, NOTHING)) {
            Files.createLink(folder.resolve("kept"), socket);
        }
        Files.move(folder.resolve("kept"), socket);

        assertThat(ask()).as("asked of a socket that nobody listens at").isEqualTo(3);
        assertThat(text(err).lines()).singleElement().asString().startsWith("Nothing runs here");

        try (AttachServer server = AttachServer.open(state, NOTHING)) {
            assertThat(ask()).as("asked of the next one").isZero();
        }
    }

    @Test
    void saysThatTheEnvironmentEndedMeanwhile() throws Exception {
        try (java.nio.channels.ServerSocketChannel dying =
                java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
            Files.createDirectory(AttachWire.socket(state).getParent());
            dying.bind(java.net.UnixDomainSocketAddress.of(AttachWire.socket(state)));
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(this::ask);
            dying.accept().close();
            assertThat(asked.get()).isEqualTo(3);
        }
        assertThat(text(err).lines()).singleElement().asString().startsWith("The environment ended while this ran");
    }

    @Test
    void letsOnlyItsOwnerAskAndLeavesNothingBehind() throws IOException {
        Path socket = AttachWire.socket(state);
        try (AttachServer server = AttachServer.open(state, NOTHING)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
        assertThat(socket).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --attach features/x.feature:12",
                "check features/x.feature:12 --attach",
                "--attach --criterion PDF-03",
                "features/x.feature:12 --attach"
            })
    void isMeantByACheckThatAsksForIt(String line) {
        assertThat(AttachClient.isMeant(List.of(line.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check features/x.feature:12", "up --attach", "prove --attach", "check --attach --help", "check"
            })
    void isNotMeantByAnythingElse(String line) {
        assertThat(AttachClient.isMeant(List.of(line.split(" ")))).isFalse();
    }

    private AttachWire.Request request(String... arguments) {
        return new AttachWire.Request(folder, false, List.of(arguments));
    }

    private int ask(String... arguments) {
        return new AttachClient(state, print(out), print(err)).run(request(arguments));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
