package com.creditai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SHA-1 of "password": 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8. */
class BreachRangeServiceTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private final List<String> offered = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            offered.addAll(exchange.getRequestHeaders().getOrDefault("Upgrade", List.of()));
            byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aListedPasswordIsBreachedAndOnlyItsPrefixIsTold() {
        body = "0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:3861493\r\n";

        assertThat(service().contains("password")).isTrue();
        assertThat(asked).containsExactly("/range/5BAA6");
    }

    @Test
    void anUnlistedOrPaddedEntryIsNoBreach() {
        body = "0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:0\r\n";

        assertThat(service().contains("password")).isFalse();
    }

    /** The connection that all requests would share then would not end by a time-out. */
    @Test
    void doesNotOfferHttp2() {
        service().contains("password");

        assertThat(asked).as("requests").hasSize(1);
        assertThat(offered)
                .as("protocols that the request offers to go on with")
                .isEmpty();
    }

    @Test
    void anOutageLetsIn() {
        status = 503;
        assertThat(service().contains("password")).isFalse();
    }

    @Test
    void aSilentServerCostsAtMostThreeSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            BreachedPasswords service =
                    new BreachRangeService(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"));
            long before = System.nanoTime();

            assertThat(service.contains("password")).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        }
    }

    /** Its own time-out would end with the header, and the look at the service would never end. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n0018A4"})
    void aServerThatGoesWithoutAWordIsGivenUpInTime(String firstWords) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Socket> met = CompletableFuture.supplyAsync(() -> speakOnce(listener, firstWords));
            BreachRangeService service =
                    new BreachRangeService(URI.create("http://127.0.0.1:" + listener.getLocalPort()));
            long before = System.nanoTime();

            assertThatThrownBy(service::check).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
            try (Socket peer = met.get(5, TimeUnit.SECONDS)) {
                peer.setSoTimeout(5_000);
                assertThat(peer.getInputStream().readAllBytes())
                        .as("what was asked until the connection was closed on our side")
                        .isNotEmpty();
            }
        }
    }

    private static Socket speakOnce(ServerSocket listener, String words) {
        try {
            Socket peer = listener.accept();
            peer.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BreachedPasswords service() {
        return new BreachRangeService(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }
}
