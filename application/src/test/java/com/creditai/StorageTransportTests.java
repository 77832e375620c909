package com.creditai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.NoCredentials;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The storage client's second transport is excluded from the jar: what is left must be whole. */
class StorageTransportTests {

    @Test
    void theStorageClientWorksOverHttpAlone() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{\"kind\":\"storage#object\",\"bucket\":\"reports\",\"name\":\"one\",\"size\":\"3\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (Storage storage = StorageOptions.http()
                .setHost("http://127.0.0.1:" + server.getAddress().getPort())
                .setProjectId("creditai")
                .setCredentials(NoCredentials.getInstance())
                .build()
                .getService()) {
            storage.create(BlobInfo.newBuilder(BlobId.of("reports", "one")).build(), new byte[] {1, 2, 3});
            storage.get(BlobId.of("reports", "one"));

            assertThat(asked).anyMatch(line -> line.startsWith("GET /storage/v1/b/reports/o/one"));
        } finally {
            server.stop(0);
        }
    }
}
