package com.creditai.golive.cli;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.fixtures.identities.Identity;
import com.creditai.golive.platform.Credentials;
import com.creditai.golive.platform.Environment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ready accounts for trying the service out, made the way people make them: by its API and its mails. */
final class DemoAccounts {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An account that can sign in now. */
    record Account(String role, String email, String password) {}

    private final Environment environment;
    private final HttpClient client;

    DemoAccounts(Environment environment) {
        this.environment = environment;
        this.client = HttpClient.newBuilder()
                .sslContext(environment.trust())
                .connectTimeout(PATIENCE)
                .build();
    }

    /** A consumer, a support person and the administrator. */
    List<Account> create() {
        Identity consumer = environment.identities().next("Maya");
        send("POST", "/accounts", Optional.empty(), personal(consumer));
        confirm(consumer);
        Credentials administrator = environment.administrator();
        Identity support = environment.identities().next("Sam");
        send("POST", "/admin/support-accounts", Optional.of(signIn(administrator)), personal(support));
        confirm(support);
        return List.of(
                new Account("consumer", consumer.email(), consumer.password()),
                new Account("support", support.email(), support.password()),
                new Account("administrator", administrator.email(), administrator.password()));
    }

    private static Map<String, String> personal(Identity identity) {
        return Map.of("email", identity.email(), "password", identity.password(), "name", identity.name());
    }

    private void confirm(Identity identity) {
        String token = environment.mailbox().await(identity.email(), "", PATIENCE).links().stream()
                .map(URI::getQuery)
                .filter(query -> query != null && query.startsWith("token="))
                .map(query -> query.substring("token=".length()))
                .findFirst()
                .orElseThrow(() -> new Refusal("The mail to the demo account has no link to confirm it."));
        send(
                "POST",
                "/accounts/confirmations",
                Optional.empty(),
                Map.of("token", token, "password", identity.password()));
    }

    private String signIn(Credentials person) {
        String answer = send(
                "POST", "/sessions", Optional.empty(), Map.of("email", person.email(), "password", person.password()));
        return Json.mapper().readTree(answer).path("accessToken").asString();
    }

    private String send(String method, String path, Optional<String> token, Map<String, String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(environment.service().url() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(Json.write(body)));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refusal("The service refused to make a demo account (" + path + "): " + response.statusCode()
                        + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new Refusal("The service does not answer at " + path + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the demo accounts were made.", e);
        }
    }
}
