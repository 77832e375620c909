package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay whose client has gone, and whose server has not said its last word, when the fault begins. */
class GoneBeforeTheFaultTests {

    private ServerSocket listener;
    private TcpRelay relay;
    private Socket server;

    @BeforeEach
    void clientGoesFirst() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        relay = TcpRelay.to("127.0.0.1", listener.getLocalPort());
        Socket client = new Socket();
        client.connect(new InetSocketAddress("127.0.0.1", relay.port()));
        server = listener.accept();
        client.close();
        assertThat(server.getInputStream().read())
                .as("the server has seen it go")
                .isEqualTo(-1);
        assertThat(relay.connections()).as("half of it is open").isEqualTo(1);
    }

    @AfterEach
    void stops() throws IOException {
        server.close();
        relay.close();
        listener.close();
    }

    @Test
    void keepsNothingDeadOfAConnectionThatLosesItsPeer() {
        relay.set(new LineFault.HalfOpen());
        assertNoneOpen();
    }

    @Test
    void keepsNothingDeadOfAConnectionWhoseLastWordsFallIntoABlackHole() throws IOException {
        relay.set(new LineFault.BlackHole(true));
        server.getOutputStream().write('x');
        assertNoneOpen();
    }

    @Test
    void keepsNothingDeadOfAConnectionWhoseEndFallsIntoABlackHole() throws IOException {
        relay.set(new LineFault.BlackHole(false));
        server.close();
        assertNoneOpen();
    }

    private void assertNoneOpen() {
        await("the end of what nobody holds any more")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(relay.connections()).isZero());
    }
}
