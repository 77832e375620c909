package com.creditai.documents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A storage that tells of an object and goes without a word in the middle of its content. */
class HalfDeadStorageTests {
    private static final String ABOUT =
            "{\"name\":\"a\",\"bucket\":\"documents\",\"size\":\"100000\",\"crc32c\":\"AAAAAA==\",\"generation\":\"1\"}";

    private final AtomicInteger begun = new AtomicInteger();
    private Peers peers;

    @BeforeEach
    void start() throws IOException {
        peers = Peers.on(new ServerSocket(), this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        peers.close();
    }

    /** Each answer brings a few bytes, which is progress to whoever counts attempts since the last. */
    @Test
    @Timeout(90)
    void givesUpAfterItsAttemptsAndLeavesNoConnectionOpenOnWhichTheContentStopped() throws Exception {
        try (GoogleObjectStorage storage = storage()) {
            assertThatThrownBy(() -> {
                        try (InputStream content = storage.read("a")) {
                            content.readAllBytes();
                        }
                    })
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(begun.get()).as("how often the content was begun").isEqualTo(3);
            await("the end of every connection with half a content")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> peers.open() == 0);
        }
    }

    private GoogleObjectStorage storage() {
        StorageSettings settings = new StorageSettings(
                URI.create("http://127.0.0.1:" + peers.port()),
                "documents",
                "none",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(10));
        return new GoogleObjectStorage(StorageClients.patient(settings), StorageClients.impatient(settings), settings);
    }

    private void serve(Socket peer) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
        String request = in.readLine();
        while (request != null) {
            String header = in.readLine();
            while (header != null && !header.isEmpty()) {
                header = in.readLine();
            }
            answer(peer.getOutputStream(), request.contains("alt=media"));
            request = in.readLine();
        }
    }

    private void answer(OutputStream out, boolean content) throws IOException {
        String body = content ? "%PDF-1.7" : ABOUT;
        int length = content ? 100_000 : ABOUT.length();
        if (content) {
            begun.incrementAndGet();
        }
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-goog-generation: 1\r\nContent-Length: "
                        + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
