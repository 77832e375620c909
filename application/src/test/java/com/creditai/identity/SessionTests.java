package com.creditai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.platform.crypto.PersonalData;
import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionTests {

    private final RunningService service = RunningService.get();
    private final Api api = new Api(service.url());
    private final People people = new People(service);
    private final String email = people.consumer();

    @Test
    void aRefreshTokenWorksOnceAndItsReplayEndsTheFamily() {
        Api.Answer first = people.signIn(email, People.PASSWORD);
        Api.Answer second = refresh(first.text("refreshToken"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(me(second)).isEqualTo(200);

        Api.Answer replay = refresh(first.text("refreshToken"));

        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.code()).isEqualTo("session-ended");
        assertThat(me(first)).isEqualTo(401);
        assertThat(me(second)).as("the whole family ends").isEqualTo(401);
        assertThat(refresh(second.text("refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void anotherSignInIsNotTouchedByAReplay() {
        Api.Answer other = people.signIn(email, People.PASSWORD);
        Api.Answer stolen = people.signIn(email, People.PASSWORD);
        refresh(stolen.text("refreshToken"));
        refresh(stolen.text("refreshToken"));

        assertThat(me(other)).isEqualTo(200);
    }

    @Test
    void anAccessTokenIsGoodForItsTimeAndTheRefreshTokenLonger() {
        Api.Answer session = people.signIn(email, People.PASSWORD);

        service.clock()
                .ahead(
                        RunningService.ACCESS_TOKEN.minusSeconds(5),
                        () -> assertThat(me(session)).isEqualTo(200));
        service.clock().ahead(RunningService.ACCESS_TOKEN.plusSeconds(1), () -> {
            assertThat(me(session)).isEqualTo(401);
            assertThat(refresh(session.text("refreshToken")).status()).isEqualTo(200);
        });
    }

    @Test
    void aSessionOfTheApiMayBeIdleForItsTimeAndAnAdministratorsForLess() {
        Api.Answer kept = people.signIn(email, People.PASSWORD);
        Api.Answer left = people.signIn(email, People.PASSWORD);
        Api.Answer keptByAdmin = people.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        Api.Answer leftByAdmin = people.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);

        assertThat(refreshedAfter(RunningService.IDLE.minusSeconds(5), kept)).isEqualTo(200);
        assertThat(refreshedAfter(RunningService.IDLE.plusSeconds(1), left)).isEqualTo(401);
        assertThat(refreshedAfter(RunningService.IDLE_OF_ADMINS.minusSeconds(5), keptByAdmin))
                .isEqualTo(200);
        assertThat(refreshedAfter(RunningService.IDLE_OF_ADMINS.plusSeconds(1), leftByAdmin))
                .isEqualTo(401);
    }

    @Test
    void aSessionOfTheApiEndsAtItsTimeHoweverBusyItIs() {
        AtomicReference<Api.Answer> session = new AtomicReference<>(people.signIn(email, People.PASSWORD));
        Duration step = RunningService.IDLE.minusSeconds(10);
        Duration last = RunningService.SESSION.minusSeconds(5);
        for (Duration now = step; now.compareTo(last) < 0; now = now.plus(step)) {
            service.clock().ahead(now, () -> session.set(refresh(session.get().text("refreshToken"))));
        }

        service.clock().ahead(last, () -> {
            session.set(refresh(session.get().text("refreshToken")));
            assertThat(me(session.get())).as("just before").isEqualTo(200);
        });
        service.clock().ahead(RunningService.SESSION.plusSeconds(1), () -> {
            assertThat(me(session.get())).as("its access token").isEqualTo(401);
            assertThat(refresh(session.get().text("refreshToken")).status())
                    .as("its refresh token")
                    .isEqualTo(401);
        });
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        Api.Answer session = people.signIn(email, People.PASSWORD);

        assertThat(refresh(session.text("accessToken")).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/me", "Authorization", "Bearer " + session.text("refreshToken"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void afterSigningOutTheSessionIsRefused() {
        Api.Answer session = people.signIn(email, People.PASSWORD);

        assertThat(api.send("DELETE", "/api/v1/sessions/current", null, "Authorization", People.bearer(session))
                        .status())
                .isEqualTo(204);
        assertThat(me(session)).isEqualTo(401);
        assertThat(refresh(session.text("refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void signingOutAndAReplayedRefreshTokenAreRecorded() {
        Api.Answer ended = people.signIn(email, People.PASSWORD);
        Api.Answer stolen = people.signIn(email, People.PASSWORD);
        String id = api.get("/api/v1/me", "Authorization", People.bearer(ended)).text("id");

        api.send("DELETE", "/api/v1/sessions/current", null, "Authorization", People.bearer(ended));
        refresh(stolen.text("refreshToken"));
        refresh(stolen.text("refreshToken"));

        assertThat(service.database()
                        .value("select string_agg(action || ' ' || actor_role, ', ' order by id) from audit_entry"
                                + " where subject = '" + id + "' and action in ('session.ended', 'session.replayed')"))
                .isEqualTo("session.ended consumer, session.replayed anonymous");
    }

    @Test
    void recordedIsADigestOfTheAddressAndNotTheAddress() {
        Api.Answer session = people.signIn(email, People.PASSWORD);
        String id =
                api.get("/api/v1/me", "Authorization", People.bearer(session)).text("id");
        api.send("DELETE", "/api/v1/sessions/current", null, "Authorization", People.bearer(session));

        byte[] digest = service.bean(PersonalData.class).blindIndex("audit_entry.source", "127.0.0.1");
        assertThat(service.database()
                        .value("select encode(source, 'hex') from audit_entry where action = 'session.ended'"
                                + " and subject = '" + id + "'"))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(service.url().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=" + email + "&password=x"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void pagesAskForSignInAndTheApiKnowsNoCookie() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        URI reports = service.url().resolve("/reports");

        HttpResponse<String> page = browser.send(HttpRequest.newBuilder(reports).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    private Api.Answer refresh(String token) {
        return api.post("/api/v1/sessions/refresh", Map.of("refreshToken", token));
    }

    private int refreshedAfter(Duration time, Api.Answer session) {
        AtomicInteger status = new AtomicInteger();
        service.clock()
                .ahead(
                        time,
                        () -> status.set(refresh(session.text("refreshToken")).status()));
        return status.get();
    }

    private int me(Api.Answer session) {
        return api.get("/api/v1/me", "Authorization", People.bearer(session)).status();
    }
}
