package com.creditai.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffTests {

    private static final String PASSWORD = "patient otter harbour 12";

    private final RunningService service = RunningService.get();
    private final Api api = new Api(service.url());
    private final People people = new People(service);
    private final String admin =
            People.bearer(people.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD));

    @Test
    void supportFindsAnAccountMasked() {
        String support = People.bearer(supporter(People.newAddress()));
        String email = people.consumer();

        Api.Answer found = api.get("/api/v1/support/accounts?email=" + email, "Authorization", support);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("email")).isEqualTo("p***@e***.test");
        assertThat(found.text("state")).isEqualTo("ACTIVE");
        assertThat(found.raw().body()).doesNotContain(email);
        assertThat(api.get("/api/v1/support/accounts?email=" + People.newAddress(), "Authorization", support)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/support/accounts?email=" + RunningService.ADMIN_EMAIL, "Authorization", support)
                        .status())
                .as("staff are not looked up")
                .isEqualTo(404);
    }

    @Test
    void lockingASupportAccountEndsItsSessionsAtOnce() {
        String email = People.newAddress();
        Api.Answer session = supporter(email);
        String id =
                api.get("/api/v1/me", "Authorization", People.bearer(session)).text("id");
        String lock = "/api/v1/admin/support-accounts/" + id + "/lock";

        assertThat(api.send("PUT", lock, null, "Authorization", admin).status()).isEqualTo(204);

        assertThat(api.get("/api/v1/me", "Authorization", People.bearer(session))
                        .status())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/sessions/refresh", Map.of("refreshToken", session.text("refreshToken")))
                        .status())
                .isEqualTo(401);
        assertThat(people.signIn(email, PASSWORD).code()).isEqualTo("account-locked");
        assertThat(listed(id).path("locked").asBoolean()).isTrue();

        assertThat(api.send("DELETE", lock, null, "Authorization", admin).status())
                .isEqualTo(204);
        assertThat(people.signIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorLocksNoConsumer() {
        Api.Answer consumer = people.signIn(people.consumer(), People.PASSWORD);
        String id =
                api.get("/api/v1/me", "Authorization", People.bearer(consumer)).text("id");

        assertThat(api.send("PUT", "/api/v1/admin/support-accounts/" + id + "/lock", null, "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everybodyElseIsRefused() {
        String consumer = People.bearer(people.signIn(people.consumer(), People.PASSWORD));
        String support = People.bearer(supporter(People.newAddress()));

        for (String path : new String[] {"/api/v1/admin/support-accounts", "/api/v1/admin/openapi"}) {
            assertThat(api.get(path).status()).as("anonymous " + path).isEqualTo(401);
            assertThat(api.get(path, "Authorization", consumer).code())
                    .as("consumer " + path)
                    .isEqualTo("forbidden");
            assertThat(api.get(path, "Authorization", support).status())
                    .as("support " + path)
                    .isEqualTo(403);
            assertThat(api.get(path, "Authorization", admin).status())
                    .as("admin " + path)
                    .isEqualTo(200);
        }
        assertThat(api.get("/api/v1/support/accounts?email=a@b.test", "Authorization", consumer)
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/support/accounts?email=a@b.test", "Authorization", admin)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theDescriptionNamesEveryOperationIncludingItself() {
        JsonNode description =
                api.get("/api/v1/admin/openapi", "Authorization", admin).body();

        assertThat(description.findValuesAsString("operationId"))
                .contains(
                        "register",
                        "confirm",
                        "signIn",
                        "refreshSession",
                        "signOut",
                        "readOwnAccount",
                        "findAccount",
                        "listSupportAccounts",
                        "createSupportAccount",
                        "lockSupportAccount",
                        "unlockSupportAccount",
                        "apiDescription");
    }

    private Api.Answer supporter(String email) {
        Api.Answer made = api.post(
                "/api/v1/admin/support-accounts",
                Map.of("email", email, "name", "Ravi Castellano", "password", PASSWORD),
                "Authorization",
                admin);
        assertThat(made.status()).isEqualTo(201);
        api.post("/api/v1/accounts/confirmations", Map.of("token", people.tokenMailedTo(email)));
        return people.signIn(email, PASSWORD);
    }

    private JsonNode listed(String id) {
        JsonNode accounts = api.get("/api/v1/admin/support-accounts", "Authorization", admin)
                .body()
                .path("accounts");
        return StreamSupport.stream(accounts.spliterator(), false)
                .filter(account -> account.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
