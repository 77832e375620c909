package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TcpRelayTests {

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
    void passesBytesBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 'a')).isEqualTo('a');
            assertThat(relay.connections()).isEqualTo(1);
        }
    }

    @Test
    void endsOpenConnectionsWhenCutAndTakesNewOnesWhenRestored() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 'a')).isEqualTo('a');
            relay.cut();
            assertThatCut(client);
        }
        try (Socket refused = connect()) {
            assertThatCut(refused);
        }
        relay.restore();
        try (Socket client = connect()) {
            assertThat(ask(client, 'b')).isEqualTo('b');
        }
    }

    @Test
    void passesTheEndOfAStreamOn() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write("xyz".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("xyz");
        }
    }

    @RepeatedTest(20)
    void isGoneAfterItsClose() {
        relay.close();
        assertThatThrownBy(() -> connect().close()).isInstanceOf(IOException.class);
    }

    private void assertThatCut(Socket client) {
        try {
            client.setSoTimeout(5_000);
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read())
                    .as("the connection is cut")
                    .isEqualTo(-1);
        } catch (IOException e) {
            assertThat(e).as("the connection is cut").isNotInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", relay.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int ask(Socket client, int letter) throws IOException {
        client.getOutputStream().write(letter);
        InputStream in = client.getInputStream();
        return in.read();
    }
}
