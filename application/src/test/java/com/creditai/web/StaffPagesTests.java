package com.creditai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaffPagesTests {
    private static final Pattern LOCK = Pattern.compile("(/admin/support-accounts/[0-9a-f-]+/lock)");

    private final RunningService service = RunningService.get();
    private final People people = new People(service);
    private final Browser admin = new Browser(service.url());
    private final Browser support = new Browser(service.url());

    @Test
    void anAdministratorMakesASupportAccountThatLooksUpAConsumerUntilItIsLocked() {
        String consumer = people.consumer();
        String helper = People.newAddress();

        Browser.Page home = admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        Browser.Page made = make(helper, People.PASSWORD);
        support.fill(
                "/confirm", "/confirm", Map.of("token", people.tokenMailedTo(helper), "password", People.PASSWORD));
        Browser.Page start = support.signIn(helper, People.PASSWORD);
        Browser.Page found = support.fill("/support", "/support", Map.of("email", consumer));
        Browser.Page unknown = support.fill("/support", "/support", Map.of("email", People.newAddress()));

        assertThat(home.path()).startsWith("/admin");
        assertThat(made.html()).contains("The account is made").contains(helper);
        assertThat(start.path()).startsWith("/support");
        assertThat(found.html())
                .contains("p***@e***.test")
                .contains("No reports.")
                .doesNotContain(consumer);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.html()).contains("No consumer has an account with this address.");
        assertThat(support.open("/reports").status()).as("no consumer's page").isEqualTo(403);
        assertThat(support.open("/admin").status()).isEqualTo(403);

        lock(helper);
        assertThat(new Browser(service.url()).signIn(helper, People.PASSWORD).html())
                .contains("This account is locked");
    }

    @Test
    void aSupportAccountWithAnUnfitPasswordOrATakenAddressIsRefusedAtTheForm() {
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);

        Browser.Page weak = make(People.newAddress(), "short");
        Browser.Page taken = make(RunningService.ADMIN_EMAIL, People.PASSWORD);

        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.html()).contains("id=\"password-problem\"");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.html()).contains("id=\"email-problem\"");
    }

    @Test
    void somethingThatIsNoAddressIsRefusedAtTheLookUp() {
        String helper = People.newAddress();
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        make(helper, People.PASSWORD);
        support.fill(
                "/confirm", "/confirm", Map.of("token", people.tokenMailedTo(helper), "password", People.PASSWORD));
        support.signIn(helper, People.PASSWORD);

        Browser.Page refused = support.fill("/support", "/support", Map.of("email", "nobody"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"email-problem\"");
    }

    @Test
    void anAdministratorAloneComparesReportsWithStoredDocuments() {
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        String consumer = people.consumer();
        Browser owner = new Browser(service.url());
        owner.signIn(consumer, People.PASSWORD);

        Browser.Page compared = admin.open("/admin/documents");

        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.html()).contains("Stored documents").contains("Compared just now");
        assertThat(owner.open("/admin/documents").status()).isEqualTo(403);
    }

    @Test
    void aSessionThatOutlivesTheLockOfItsAccountOpensNothing() {
        String helper = People.newAddress();
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        make(helper, People.PASSWORD);
        support.fill(
                "/confirm", "/confirm", Map.of("token", people.tokenMailedTo(helper), "password", People.PASSWORD));
        support.signIn(helper, People.PASSWORD);
        assertThat(support.open("/support").path()).isEqualTo("/support");

        // As after a sign-in that was under way: the account is locked and the session is there.
        service.database()
                .execute("update account set locked_at = now() where id ="
                        + " (select principal_name::uuid from spring_session where max_inactive_interval = 1200"
                        + " order by creation_time desc limit 1) and role = 'SUPPORT'");

        assertThat(support.open("/support").path()).startsWith("/sign-in");
    }

    @Test
    void aSessionEndsAtItsTimeHoweverBusyItIs() {
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);

        service.clock()
                .ahead(
                        RunningService.SESSION.minusSeconds(5),
                        () -> assertThat(admin.open("/admin").path()).isEqualTo("/admin"));
        service.clock()
                .ahead(
                        RunningService.SESSION.plusSeconds(1),
                        () -> assertThat(admin.open("/admin").path()).startsWith("/sign-in"));
        assertThat(admin.open("/admin").path()).as("it does not come back").startsWith("/sign-in");
    }

    @Test
    void anAdministratorsSessionMayBeIdleForLessThanAConsumersAndAStrangersForAsLong() {
        Browser consumer = new Browser(service.url());
        String email = people.consumer();
        admin.signIn(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD);
        consumer.signIn(email, People.PASSWORD);

        new Browser(service.url()).open("/sign-in");

        assertThat(idleSeconds("ADMIN")).isEqualTo("720");
        assertThat(idleSeconds("CONSUMER")).isEqualTo("1200");
        assertThat(service.database()
                        .value("select string_agg(distinct max_inactive_interval::text, ' ') from spring_session"
                                + " where principal_name is null"))
                .as("sessions of those who have not signed in")
                .isEqualTo("1200");
    }

    private String idleSeconds(String role) {
        return service.database()
                .value("select string_agg(distinct s.max_inactive_interval::text, ' ') from spring_session s"
                        + " join account a on a.id::text = s.principal_name where a.role = '" + role + "'");
    }

    private Browser.Page make(String email, String password) {
        return admin.fill(
                "/admin",
                "/admin/support-accounts",
                Map.of("name", "Sam Support", "email", email, "password", password));
    }

    private void lock(String email) {
        String html = admin.open("/admin").html();
        Matcher matcher = LOCK.matcher(html.substring(html.indexOf(email)));
        assertThat(matcher.find()).isTrue();
        assertThat(admin.fill("/admin", matcher.group(1), Map.of("locked", "true"))
                        .html())
                .contains("The account is locked");
    }
}
