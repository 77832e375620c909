package com.creditai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.platform.digest.Sha256;
import com.creditai.platform.tenancy.Actor;
import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTests {

    private final RunningService service = RunningService.get();
    private final Api api = new Api(service.url());
    private final People people = new People(service);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":            | 400 | invalid-request",
                "[]                     | 400 | invalid-request",
                "{\"email\":\"a@b.test\"}| 422 | invalid-request",
                "{\"email\":\"nobody\",\"password\":\"quiet meadow lantern\",\"name\":\"M\"} | 422 | invalid-request",
                "{\"email\":\"a@b.test\",\"password\":\"short\",\"name\":\"M\"} | 422 | password-weak",
                "{\"email\":\"a@b.test\",\"password\":\"quiet meadow lantern\",\"name\":\"M\\nBcc: x\"} | 422 | invalid-request"
            })
    void aBodyThatCannotBeUsedIsAProblem(String body, int status, String code) {
        Api.Answer answer = api.send("POST", "/api/v1/accounts", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:creditai:problem:" + code);
        assertThat(answer.text("traceId")).isEqualTo(answer.header("X-Trace-Id"));
    }

    @Test
    void wrongMethodsTypesSizesAndAddressesAreProblems() {
        String bearer = People.bearer(people.signIn(people.consumer(), People.PASSWORD));

        assertThat(api.send("PUT", "/api/v1/me", "{}", "Authorization", bearer).status())
                .isEqualTo(405);
        assertThat(api.get("/api/v1/nowhere", "Authorization", bearer).code()).isEqualTo("not-found");
        assertThat(api.get("/api/v1/me", "Authorization", bearer, "Accept", "image/png")
                        .status())
                .isEqualTo(406);
        assertThat(api.send("POST", "/api/v1/sessions", "a=b", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(api.send("POST", "/api/v1/sessions", "x".repeat(100_000)).code())
                .isEqualTo("request-too-large");
        assertThat(api.get("/api/v1/me", "Authorization", "Bearer rubbish").code())
                .isEqualTo("unauthenticated");
    }

    @Test
    void aRequestLineThatIsNoneIsAProblemToo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:creditai:problem:invalid-request");
        }
    }

    @Test
    void theTraceOfTheCallerIsContinued() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        assertThat(api.get("/api/v1/me", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .header("X-Trace-Id"))
                .isEqualTo(trace);
        assertThat(api.get("/api/v1/me", "traceparent", "rubbish").header("X-Trace-Id"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(trace);
    }

    @Test
    void theSameWriteWithOneKeyIsAnsweredOnceAndAnotherIsRefused() {
        String key = UUID.randomUUID().toString();
        String email = people.consumer();
        Map<String, String> right = Map.of("email", email, "password", People.PASSWORD);

        Api.Answer first = api.post("/api/v1/sessions", right, "Idempotency-Key", key);
        Api.Answer again = api.post("/api/v1/sessions", right, "Idempotency-Key", key);
        Api.Answer other =
                api.post("/api/v1/sessions", Map.of("email", email, "password", "x"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(service.database()
                        .value("select count(*) from idempotent_request where position(convert_to('"
                                + first.text("accessToken") + "', 'UTF8') in answer) > 0"))
                .as("answers are sealed")
                .isEqualTo("0");
    }

    @Test
    void whatIsKeptOfARequestCannotBeComputedWithoutAKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"email\":\"" + People.newAddress() + "\",\"password\":\"" + People.PASSWORD + "\"}";

        api.send("POST", "/api/v1/sessions", body, "Idempotency-Key", key);

        Sha256 plain = Sha256.of("POST\0/api/v1/sessions\0null\0application/json\0null\0null\0" + body);
        Sha256 id = Sha256.of(new Actor.Anonymous() + "\0" + key + "\0");
        assertThat(service.database()
                        .value("select encode(fingerprint, 'hex') from idempotent_request where encode(id, 'hex') = '"
                                + HexFormat.of().formatHex(id.bytes()) + "'"))
                .as("the key of the request is kept with something that nobody can guess passwords against")
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(HexFormat.of().formatHex(plain.bytes()));
    }

    @Test
    void aRefusalIsRememberedWithItsKeyToo() {
        String key = UUID.randomUUID().toString();
        Map<String, String> unknown = Map.of("token", "no such token", "password", People.PASSWORD);

        Api.Answer first = api.post("/api/v1/accounts/confirmations", unknown, "Idempotency-Key", key);
        Api.Answer again = api.post("/api/v1/accounts/confirmations", unknown, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(410);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(api.post("/api/v1/accounts/confirmations", unknown, "Idempotency-Key", "two words")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void probesAnswerOnTheManagementPortOnly() {
        Api management = new Api(service.management());

        for (String probe : new String[] {"startup", "readiness", "liveness"}) {
            Api.Answer answer = management.get("/actuator/health/" + probe);
            assertThat(answer.status()).as(probe).isEqualTo(200);
            assertThat(answer.raw().body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(api.get("/actuator/health/" + probe).status()).isEqualTo(404);
        }
        assertThat(management.get("/actuator/env").status()).isIn(401, 403, 404);
    }
}
