package com.creditai.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.RunningService;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request is told that finds all connections to the database in use. */
class NoConnectionTests {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final RunningService service = RunningService.get();
    private final List<Connection> used = new ArrayList<>();

    @BeforeEach
    void useAll() throws SQLException {
        HikariDataSource pool = service.bean(HikariDataSource.class);
        while (used.size() < pool.getMaximumPoolSize()) {
            used.add(pool.getConnection());
        }
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (Connection connection : used) {
            connection.close();
        }
    }

    @Test
    void aProgramIsToldWhenToComeBack() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("/api/v1/me", "Authorization", "Bearer of-nobody");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("urn:creditai:problem:unavailable");
    }

    @Test
    void aPersonWhoIsSignedInIsToldWhenToComeBack() throws IOException, InterruptedException {
        String session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send("/reports", "Cookie", "creditai-session=" + session);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    private HttpResponse<String> send(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve(path))
                .timeout(BOUND)
                .header("Accept", "text/html, application/json")
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
