package com.creditai.golive.drivers.oncall;

import com.creditai.golive.evidence.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Pages along a path, step by step, until somebody acknowledges: what a drill does. */
public final class Pager {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final PagingProvider provider;

    public Pager(PagingProvider provider) {
        this.provider = provider;
    }

    /** The rota as the provider shows it. */
    public Rota rota() {
        return Rota.parse(answered(request(PagingProvider.ROTA).build(), 200));
    }

    /**
     * Sends a page to each step of a path until one is acknowledged. How long each step is waited for is the provider's
     * business: the stand-in's people acknowledge at once or never.
     */
    public void drill(Rota.Path path) {
        provider.readyForDrill();
        String incident = "drill-" + UUID.randomUUID();
        for (String step : path.steps()) {
            answered(
                    request(PagingProvider.ENQUEUE)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(Json.write(event(step, incident))))
                            .build(),
                    202);
            String state = answered(request(PagingProvider.INCIDENT).build(), 200);
            if (Json.mapper().readTree(state).path("status").asString().equals("acknowledged")) {
                return;
            }
        }
    }

    private static Map<String, Object> event(String step, String incident) {
        return Map.of(
                "routing_key",
                step,
                "event_action",
                "trigger",
                "dedup_key",
                incident,
                "payload",
                Map.of("summary", "Drill: please acknowledge", "source", "golive", "severity", "critical"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(provider.url() + path)).timeout(PATIENCE);
    }

    private String answered(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(
                        "the paging provider answered " + response.statusCode() + " to " + request.uri());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("the paging provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while paging", e);
        }
    }
}
