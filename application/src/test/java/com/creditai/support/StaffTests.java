package com.creditai.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

        Api.Answer found = look(email, support);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("email")).isEqualTo("p***@e***.test");
        assertThat(found.text("state")).isEqualTo("ACTIVE");
        assertThat(found.raw().body()).doesNotContain(email);
        assertThat(look(People.newAddress(), support).status()).isEqualTo(404);
        assertThat(look(RunningService.ADMIN_EMAIL, support).status())
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
    void eachLookUpIsRecordedWhetherItFindsAnAccountOrNot() {
        String bearer = People.bearer(supporter(People.newAddress()));
        String id = api.get("/api/v1/me", "Authorization", bearer).text("id");

        look(people.consumer(), bearer);
        look(People.newAddress(), bearer);

        assertThat(service.database()
                        .value("select string_agg(details ->> 'found', ' ' order by id) from audit_entry"
                                + " where action = 'account.looked-up' and actor = '" + id + "'"))
                .isEqualTo("true false");
    }

    @Test
    void ofAdministratorsWhoMakeOneAccountAtOnceOneIsToldThatTheAddressIsTaken() throws Exception {
        String email = People.newAddress();
        Callable<String> make = () -> {
            Api.Answer made = api.post(
                    "/api/v1/admin/support-accounts",
                    Map.of("email", email, "name", "Ravi Castellano", "password", PASSWORD),
                    "Authorization",
                    admin);
            return made.status() + " " + made.code();
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(List.of(make, make))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder("201 ", "409 address-taken");
        } finally {
            threads.shutdownNow();
        }
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
        assertThat(look("a@b.test", consumer).status()).isEqualTo(403);
        assertThat(look("a@b.test", admin).status()).isEqualTo(403);
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
        people.confirm(people.tokenMailedTo(email), PASSWORD);
        return people.signIn(email, PASSWORD);
    }

    private Api.Answer look(String email, String bearer) {
        return api.post("/api/v1/support/account-lookups", Map.of("email", email), "Authorization", bearer);
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
