package com.creditai.documents.storage;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.Credentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.HttpStorageOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.google.cloud.storage.StorageRetryStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocket;

/** Builds Google's client with explicit time-outs and bounded retries. */
final class StorageClients {
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);
    private static final double GROWTH = 2.0;

    static {
        // What is left of an answer that is not wanted any more would be waited for in the background, by a thread that
        // ends after five seconds without work and can miss what is given to it just then: such a connection is closed.
        System.setProperty("http.KeepAlive.remainingData", "0");
    }

    private StorageClients() {}

    static Storage patient(StorageSettings settings) {
        return client(settings, settings.attempts());
    }

    /** A client that tries once, for answers that must be quick and true. */
    static Storage impatient(StorageSettings settings) {
        return client(settings, 1);
    }

    private static Storage client(StorageSettings settings, int attempts) {
        HttpStorageOptions.Builder options = StorageOptions.http()
                .setHost(settings.endpoint().toString())
                .setCredentials(credentials(settings))
                .setTransportOptions(HttpTransportOptions.newBuilder()
                        .setHttpTransportFactory(StorageClients::transport)
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setReadTimeout((int) settings.readTimeout().toMillis())
                        .build())
                // Each write names generation 0 and each delete may find nothing: all of them can be repeated.
                .setStorageRetryStrategy(StorageRetryStrategy.getUniformStorageRetryStrategy())
                .setRetrySettings(RetrySettings.newBuilder()
                        .setMaxAttempts(attempts)
                        .setInitialRetryDelayDuration(FIRST_DELAY)
                        .setRetryDelayMultiplier(GROWTH)
                        .setMaxRetryDelayDuration(LONGEST_DELAY)
                        .setTotalTimeoutDuration(settings.totalTimeout())
                        .build());
        if (settings.credentials().equals(StorageSettings.NO_CREDENTIALS)) {
            // Without a key file nothing tells the project, and the client would ask the network for it.
            options.setProjectId("none");
        }
        return options.build().getService();
    }

    private static HttpTransport transport() {
        return new NetHttpTransport.Builder()
                .setConnectionFactory(OpenConnections::open)
                .setSslSocketFactory(HttpsURLConnection.getDefaultSSLSocketFactory())
                .setSslSocketConfigurator(StorageClients::endAtOnce)
                .build();
    }

    /**
     * TLS says goodbye before it closes, and waits for that until a write that is stuck has ended, which it does by being
     * closed. Not to linger spares it the wait, and the kernel the bytes that nobody takes.
     */
    private static void endAtOnce(SSLSocket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            throw new UncheckedIOException("a connection to storage cannot be told to end at once", e);
        }
    }

    private static Credentials credentials(StorageSettings settings) {
        if (settings.credentials().equals(StorageSettings.NO_CREDENTIALS)) {
            return NoCredentials.getInstance();
        }
        try (InputStream key = Files.newInputStream(Path.of(settings.credentials()))) {
            return ServiceAccountCredentials.fromStream(key);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "creditai.storage.credentials names no readable service-account key file: "
                            + settings.credentials(),
                    e);
        }
    }
}
