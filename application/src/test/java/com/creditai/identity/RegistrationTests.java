package com.creditai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistrationTests {

    private final RunningService service = RunningService.get();
    private final Api api = new Api(service.url());
    private final People people = new People(service);

    @Test
    void aPersonRegistersConfirmsAndSignsIn() {
        String email = People.newAddress();

        Api.Answer registered = people.register(email, People.PASSWORD);
        assertThat(registered.status()).isEqualTo(202);
        assertThat(people.signIn(email, People.PASSWORD).code()).isEqualTo("account-not-confirmed");
        Api.Answer confirmed = api.post("/api/v1/accounts/confirmations", Map.of("token", people.tokenMailedTo(email)));
        Api.Answer session = people.signIn(email, People.PASSWORD);

        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("role")).isEqualTo("CONSUMER");
        assertThat(session.body().path("expiresInSeconds").asInt()).isEqualTo(600);
        Api.Answer me = api.get("/api/v1/me", "Authorization", People.bearer(session));
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("name")).isEqualTo("Maya Lindqvist");
    }

    @Test
    void aWrongPasswordOfAnUnconfirmedAccountTellsNothing() {
        String email = People.newAddress();
        people.register(email, People.PASSWORD);

        assertThat(people.signIn(email, "another long password").code()).isEqualTo("sign-in-refused");
        assertThat(people.signIn(People.newAddress(), People.PASSWORD).code()).isEqualTo("sign-in-refused");
    }

    @Test
    void ofManyWhoConfirmWithOneLinkAtOnceExactlyOneSucceeds() throws Exception {
        String email = People.newAddress();
        people.register(email, People.PASSWORD);
        String token = people.tokenMailedTo(email);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> api.post("/api/v1/accounts/confirmations", Map.of("token", token))
                                    .status())
                    .toList();
            List<Integer> answers = threads.invokeAll(calls).stream()
                    .map(RegistrationTests::result)
                    .collect(Collectors.toList());

            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 410);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLinkOlderThanADayIsSpent() {
        String email = People.newAddress();
        people.register(email, People.PASSWORD);
        String token = people.tokenMailedTo(email);

        service.clock().ahead(Duration.ofHours(24).plusSeconds(1), () -> {
            Api.Answer answer = api.post("/api/v1/accounts/confirmations", Map.of("token", token));
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.code()).isEqualTo("link-spent");
        });
    }

    @Test
    void anAddressWithAnAccountIsAnsweredTheSameAndItsOwnerIsTold() {
        String email = people.consumer();
        Api.Answer fresh = people.register(People.newAddress(), People.PASSWORD);

        Api.Answer again = people.register(email.toUpperCase(java.util.Locale.ROOT), "some other password 123");

        assertThat(again.status()).isEqualTo(fresh.status());
        assertThat(again.raw().body()).isEqualTo(fresh.raw().body());
        assertThat(people.await(email, "You already have an account", 1)).hasSize(1);
        assertThat(people.signIn(email, People.PASSWORD).status())
                .as("the password stays")
                .isEqualTo(200);
    }

    @Test
    void nothingPersonalIsStoredInTheClear() {
        String email = people.consumer();

        String rows = service.database().value("select string_agg(a::text, ' ') from account a");
        String outbox = service.database().value("select string_agg(o::text, ' ') from outbox o");
        String tasks = service.database().value("select coalesce(string_agg(t::text, ' '), '') from scheduled_tasks t");

        assertThat(rows + outbox + tasks)
                .doesNotContain(email)
                .doesNotContain("Lindqvist")
                .doesNotContain("token=");
        assertThat(rows).contains("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static int result(Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
