package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFaultsTests {

    private static final int SILENCE_MILLIS = 400;
    private static final Duration MUCH = Duration.ofMillis(300);

    private EchoServer echo;
    private TcpRelay relay;

    @BeforeEach
    void starts() throws IOException {
        echo = EchoServer.start();
        relay = TcpRelay.to("127.0.0.1", echo.port());
    }

    @AfterEach
    void stops() throws IOException {
        relay.close();
        echo.close();
    }

    @Test
    void delaysBothDirectionsUntilTheLatencyIsCleared() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
            relay.set(LineFault.Latency.of(MUCH));
            assertThat(timeOfAnAnswer(client)).isGreaterThanOrEqualTo(MUCH.multipliedBy(2));
            relay.clear(LineFault.Latency.class);
            assertThat(timeOfAnAnswer(client)).isLessThan(MUCH);
        }
    }

    @Test
    void drawsTheSameJitterFromTheSameSeed() {
        List<Long> drawn = delays(7);
        assertThat(drawn)
                .isEqualTo(delays(7))
                .isNotEqualTo(delays(8))
                .doesNotHaveDuplicates()
                .allSatisfy(nanos -> assertThat(nanos).isBetween(1_000_000L, 3_000_000L));
    }

    @Test
    void passesNoMoreThanTheRateUntilItIsCleared() throws IOException {
        try (Socket client = connect()) {
            relay.set(new LineFault.Rate(10_000));
            assertThat(timeOf(client, 5_000)).isGreaterThan(Duration.ofMillis(450));
            relay.clear(LineFault.Rate.class);
            assertThat(timeOf(client, 5_000)).isLessThan(MUCH);
        }
    }

    @Test
    void resetsOpenAndNewConnections() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
            relay.set(new LineFault.Reset());
            assertReset(client);
        }
        assertNewOneIsReset();
        relay.clear(LineFault.Reset.class);
        assertNewOneAnswers();
    }

    /** The twin of a reset: an orderly end, which whoever connected reads as the end of the stream. */
    @Test
    void cutsWithoutReset() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
            relay.cut();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void losesThePeerOfAnOpenConnectionWithoutAWord() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
            relay.set(new LineFault.HalfOpen());
            assertSilent(client);
            relay.clear(LineFault.HalfOpen.class);
            assertSilent(client);
            assertThat(relay.connections())
                    .as("the dead connection is still open")
                    .isEqualTo(1);
            assertNewOneAnswers();
        }
        assertNoneOpen();
    }

    @Test
    void losesThePeerOfANewConnectionAfterItsFirstWords() throws IOException {
        relay.set(new LineFault.HalfOpen());
        try (Socket client = connect()) {
            assertAnswers(client);
            assertSilent(client);
        }
        assertNoneOpen();
    }

    @Test
    void swallowsWhateverFallsIntoABlackHole() throws IOException {
        try (Socket spoke = connect();
                Socket kept = connect()) {
            assertAnswers(spoke);
            assertAnswers(kept);
            relay.set(new LineFault.BlackHole(true));
            assertSilent(spoke);
            try (Socket client = connect()) {
                assertSilent(client);
                relay.clear(LineFault.BlackHole.class);
                assertSilent(client);
            }
            assertSilent(spoke);
            assertAnswers(kept);
            assertNewOneAnswers();
        }
        assertNoneOpen();
    }

    @Test
    void acceptsNobodyWhereEvenThatIsLost() throws IOException {
        relay.set(new LineFault.BlackHole(false));
        try (Socket client = new Socket()) {
            assertThatThrownBy(() -> client.connect(address(), SILENCE_MILLIS))
                    .isInstanceOf(SocketTimeoutException.class);
        }
        relay.restore();
        assertNewOneAnswers();
        assertNoneOpen();
    }

    @Test
    void passesTheEndOnLate() throws IOException {
        relay.set(new LineFault.SlowClose(MUCH));
        try (Socket client = connect()) {
            assertAnswers(client);
            long began = System.nanoTime();
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(since(began)).isGreaterThanOrEqualTo(MUCH);
        }
    }

    @Test
    void countsTheFaultsThatWereMet() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
            relay.set(LineFault.Latency.of(Duration.ofMillis(1)));
            assertThat(relay.disturbed()).isZero();
            assertAnswers(client);
            assertThat(relay.disturbed()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNoThreadAndNoConnectionWhateverIsInForce(boolean accepting) throws IOException {
        try (Socket first = connect();
                Socket second = connect()) {
            assertAnswers(first);
            assertAnswers(second);
            relay.set(LineFault.Latency.of(Duration.ofHours(1)));
            first.getOutputStream().write('x');
            relay.set(new LineFault.HalfOpen());
            relay.set(new LineFault.SlowClose(Duration.ofHours(1)));
            relay.set(new LineFault.BlackHole(accepting));
            relay.close();
            assertThat(relay.connections()).isZero();
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
        await("the end of its threads")
                .atMost(Duration.ofSeconds(2))
                .until(() -> threads().isEmpty());
        assertThatThrownBy(() -> connect().close()).isInstanceOf(IOException.class);
    }

    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("relay-" + relay.port()))
                .toList();
    }

    private static List<Long> delays(long seed) {
        LineFault.Latency latency = new LineFault.Latency(Duration.ofMillis(1), Duration.ofMillis(2), seed);
        SplittableRandom connection = new SplittableRandom(1);
        return LongStream.range(0, 20)
                .map(unused -> latency.nanos(connection))
                .boxed()
                .toList();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(address(), 5_000);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", relay.port());
    }

    private void assertNewOneAnswers() throws IOException {
        try (Socket client = connect()) {
            assertAnswers(client);
        }
    }

    private static void assertAnswers(Socket client) throws IOException {
        client.setSoTimeout(5_000);
        client.getOutputStream().write('a');
        assertThat(client.getInputStream().read()).as("what comes back").isEqualTo('a');
    }

    private static void assertSilent(Socket client) throws IOException {
        client.getOutputStream().write('s');
        client.setSoTimeout(SILENCE_MILLIS);
        assertThatThrownBy(() -> client.getInputStream().read())
                .as("nothing comes back and the connection stays open")
                .isInstanceOf(SocketTimeoutException.class);
    }

    private static void assertReset(Socket client) {
        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /** It may meet the reset while it is still being set up. */
    private void assertNewOneIsReset() {
        assertThatThrownBy(() -> {
                    try (Socket client = connect()) {
                        client.getInputStream().read();
                    }
                })
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    private void assertNoneOpen() {
        await("the end of all connections").atMost(Duration.ofSeconds(5)).until(() -> relay.connections() == 0);
    }

    private static Duration timeOfAnAnswer(Socket client) throws IOException {
        return timeOf(client, 1);
    }

    private static Duration timeOf(Socket client, int bytes) throws IOException {
        long began = System.nanoTime();
        client.getOutputStream().write(new byte[bytes]);
        assertThat(client.getInputStream().readNBytes(bytes)).hasSize(bytes);
        return since(began);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
