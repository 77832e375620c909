package com.creditai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
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

    private static final String STRANGERS = "a stranger's choice 88";

    private final RunningService service = RunningService.get();
    private final Api api = new Api(service.url());
    private final People people = new People(service);

    @Test
    void aPersonRegistersConfirmsAndSignsIn() {
        String email = People.newAddress();

        Api.Answer registered = people.register(email, People.PASSWORD);
        assertThat(registered.status()).isEqualTo(202);
        assertThat(people.signIn(email, People.PASSWORD).code()).isEqualTo("account-not-confirmed");
        Api.Answer confirmed = people.confirm(people.tokenMailedTo(email), People.PASSWORD);
        Api.Answer session = people.signIn(email, People.PASSWORD);

        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("role")).isEqualTo("CONSUMER");
        assertThat(session.body().path("expiresInSeconds").asInt()).isEqualTo(7 * 60);
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
                            i -> () -> people.confirm(token, People.PASSWORD).status())
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
    void aLinkOlderThanItsTimeIsSpent() {
        String email = People.newAddress();
        people.register(email, People.PASSWORD);
        String token = people.tokenMailedTo(email);

        service.clock().ahead(RunningService.CONFIRMATION.plusSeconds(1), () -> {
            Api.Answer answer = people.confirm(token, People.PASSWORD);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.code()).isEqualTo("link-spent");
            assertThat(answer.text("detail")).contains("older than 36 hours");
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
    void aStrangersRegistrationOfAnUnconfirmedAddressOpensNothingAndClosesNothing() {
        String email = People.newAddress();
        people.register(email, People.PASSWORD);
        String own = people.tokenMailedTo(email);
        people.register(email, STRANGERS);
        String strangers = people.tokensMailedTo(email, 2).stream()
                .filter(token -> !token.equals(own))
                .findFirst()
                .orElseThrow();

        assertThat(people.confirm(strangers, People.PASSWORD).code())
                .as("the stranger's link does not open the account for its owner")
                .isEqualTo("password-not-of-link");
        assertThat(people.confirm(own, STRANGERS).status())
                .as("nor the owner's link for the stranger")
                .isEqualTo(422);
        assertThat(people.confirm(own, People.PASSWORD).status())
                .as("the owner's link stays good")
                .isEqualTo(204);
        assertThat(people.confirm(strangers, STRANGERS).code())
                .as("an open account is not opened again with another password")
                .isEqualTo("link-spent");
        assertThat(people.signIn(email, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.signIn(email, STRANGERS).status()).isEqualTo(401);
    }

    @Test
    void aPublicRegistrationOfAnUnconfirmedSupportAccountMailsNoLink() {
        String email = People.newAddress();
        String admin = People.bearer(people.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD));
        api.post(
                "/api/v1/admin/support-accounts",
                Map.of("email", email, "name", "Ravi Castellano", "password", People.PASSWORD),
                "Authorization",
                admin);
        String token = people.tokenMailedTo(email);

        assertThat(people.register(email, STRANGERS).status()).isEqualTo(202);

        assertThat(people.await(email, "You already have an account", 1)).hasSize(1);
        assertThat(people.tokensMailedTo(email, 1)).containsExactly(token);
        assertThat(people.confirm(token, People.PASSWORD).status()).isEqualTo(204);
        assertThat(people.signIn(email, STRANGERS).status()).isEqualTo(403);
        assertThat(people.signIn(email, People.PASSWORD).text("role")).isEqualTo("SUPPORT");
    }

    @Test
    void whoRegistersLearnsNotFromSigningInWhetherTheAddressHasAnAccount() {
        String taken = people.consumer();
        String fresh = People.newAddress();
        people.register(taken, STRANGERS);
        people.register(fresh, STRANGERS);

        Api.Answer ofTaken = people.signIn(taken, STRANGERS);
        Api.Answer ofFresh = people.signIn(fresh, STRANGERS);

        assertThat(ofTaken.status()).isEqualTo(403);
        assertThat(told(ofTaken)).isEqualTo(told(ofFresh));
        assertThat(told(people.signIn(taken, "a wrong one " + STRANGERS)))
                .as("another password than the registered one")
                .isEqualTo(told(people.signIn(fresh, "a wrong one " + STRANGERS)));
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

    private static String told(Api.Answer answer) {
        return answer.status() + " " + answer.text("code") + " " + answer.text("detail");
    }

    private static int result(Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
