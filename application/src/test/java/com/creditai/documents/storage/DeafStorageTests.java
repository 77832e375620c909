package com.creditai.documents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.creditai.golive.fixtures.tls.TestAuthority;
import com.creditai.platform.digest.Sha256;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** A storage that agrees to an upload and then takes no byte of it, so that whoever sends waits. */
class DeafStorageTests {
    private static final int SIZE = 20 * 1024 * 1024;
    private static final int SMALL = 64 * 1024;

    private final AtomicInteger uploads = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private Duration deafness = Duration.ofMinutes(10);
    private final SSLSocketFactory usual = HttpsURLConnection.getDefaultSSLSocketFactory();
    private Peers peers;
    private String address;
    private FileSums sums;

    @TempDir
    private Path folder;

    private Path document;

    @BeforeEach
    void start() throws IOException {
        document = Files.write(folder.resolve("document"), new byte[SIZE]);
        sums = FileSums.of(document);
    }

    private void listen(boolean secure) throws IOException {
        if (secure) {
            listenSecurely();
        } else {
            listen("http", new ServerSocket());
        }
    }

    private void listen(String scheme, ServerSocket socket) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        peers = Peers.on(socket, this::serve);
        address = scheme + "://127.0.0.1:" + peers.port();
    }

    /** As Cloud Storage itself: with TLS, whose end of a connection is a message that would wait behind what is stuck. */
    private void listenSecurely() throws IOException {
        TestAuthority authority = TestAuthority.create(folder);
        SSLContext server = SslBundle.of(new PemSslStoreBundle(
                        PemSslStoreDetails.forCertificate(Files.readString(authority.certificatePem()))
                                .withPrivateKey(Files.readString(authority.privateKeyPem())),
                        null))
                .createSslContext();
        HttpsURLConnection.setDefaultSSLSocketFactory(authority.sslContext().getSocketFactory());
        listen("https", server.getServerSocketFactory().createServerSocket());
    }

    @AfterEach
    void stop() throws IOException {
        HttpsURLConnection.setDefaultSSLSocketFactory(usual);
        over.countDown();
        peers.close();
    }

    /** A stuck write hears no interrupt, so the time of the test is kept beside it. */
    @ParameterizedTest(name = "with TLS: {0}")
    @ValueSource(booleans = {false, true})
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void givesTheUploadUpAndLeavesNoConnectionAndNoThread(boolean secure) throws Exception {
        listen(secure);
        long before = timekeepers();
        try (GoogleObjectStorage storage = storage()) {
            assertThatThrownBy(() -> storage.store("a", document, Sha256.of(document)))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(uploads.get()).as("uploads that were begun").isPositive();
            // It listens now, and would wait for more on a connection that is still open.
            over.countDown();
            await("the end of every connection").atMost(Duration.ofSeconds(20)).until(() -> peers.open() == 0);
        }
        await("the end of the thread that keeps the time")
                .atMost(Duration.ofSeconds(5))
                .until(() -> timekeepers() <= before);
    }

    /** Other tests may have a storage too. */
    private static long timekeepers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("storage-deadlines"))
                .count();
    }

    /** The twin: whoever listens before the time is over gets it all. */
    @ParameterizedTest(name = "with TLS: {0}")
    @ValueSource(booleans = {false, true})
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void waitsForAStorageThatIsOnlySlow(boolean secure) throws Exception {
        listen(secure);
        deafness = Duration.ofSeconds(1);
        try (GoogleObjectStorage storage = storage()) {
            StoredObject stored = storage.store("a", document, Sha256.of(document));

            assertThat(stored.sizeBytes()).isEqualTo(SIZE);
            assertThat(uploads.get()).as("uploads that were begun").isEqualTo(1);
        }
    }

    private GoogleObjectStorage storage() {
        StorageSettings settings = new StorageSettings(
                URI.create(address),
                "documents",
                "none",
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                3,
                Duration.ofSeconds(4));
        return new GoogleObjectStorage(StorageClients.patient(settings), StorageClients.impatient(settings), settings);
    }

    private void serve(Socket peer) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        for (String head = head(in); !head.isEmpty(); head = head(in)) {
            if (head.startsWith("PUT")) {
                uploads.incrementAndGet();
                over.await(deafness.toMillis(), TimeUnit.MILLISECONDS);
            }
            in.skipNBytes(length(head));
            answer(peer.getOutputStream(), head.startsWith("PUT"));
        }
    }

    /** The request line and the headers; empty at the end of the connection. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long length(String head) {
        return Stream.of(head.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    private void answer(OutputStream out, boolean stored) throws IOException {
        String body = stored
                ? "{\"name\":\"a\",\"bucket\":\"documents\",\"generation\":\"1\",\"size\":\"" + SIZE
                        + "\",\"crc32c\":\"" + sums.crc32c() + "\"}"
                : "";
        String session = stored ? "Content-Type: application/json\r\n" : "Location: " + address + "/session\r\n";
        out.write(("HTTP/1.1 200 OK\r\n" + session + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
