package com.creditai.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.RunningService;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    private final RunningService service = RunningService.get();

    @Test
    void anInstanceWhoseRequestsUseAllConnectionsIsReady() throws IOException, InterruptedException, SQLException {
        HikariDataSource pool = service.bean(HikariDataSource.class);
        List<Connection> used = new ArrayList<>();
        try {
            while (used.size() < pool.getMaximumPoolSize()) {
                used.add(pool.getConnection());
            }
            assertThat(readiness()).as("readiness of a busy instance").isEqualTo(200);
        } finally {
            for (Connection connection : used) {
                connection.close();
            }
        }
    }

    private int readiness() throws IOException, InterruptedException {
        URI probe = URI.create(service.management() + "/actuator/health/readiness");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
