package com.creditai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationPagesTests {
    private final RunningService service = RunningService.get();
    private final People people = new People(service);
    private final Browser browser = new Browser(service.url());

    @Test
    void aPersonRegistersConfirmsAndSignsInByPages() {
        String email = People.newAddress();

        Browser.Page sent = register(email, People.PASSWORD);
        String link = "/confirm?token=" + people.tokenMailedTo(email);
        Browser.Page first = browser.open(link);
        Browser.Page second = browser.open(link);
        Browser.Page confirmed = browser.fill(
                link, "/confirm", Map.of("token", people.tokenMailedTo(email), "password", People.PASSWORD));
        Browser.Page reports = browser.signIn(email, People.PASSWORD);

        assertThat(sent.html()).contains("Check your mail");
        assertThat(first.html()).as("a look at the link does not use it up").contains("Confirm my address");
        assertThat(second.html()).contains("Confirm my address");
        assertThat(confirmed.html()).contains("Your address is confirmed");
        assertThat(reports.path()).startsWith("/reports");
        assertThat(reports.html()).contains("Upload a credit report").contains("Sign out");
    }

    @Test
    void aSpentLinkSaysWhatToDo() {
        String email = People.newAddress();
        register(email, People.PASSWORD);
        String token = people.tokenMailedTo(email);
        browser.fill("/confirm", "/confirm", Map.of("token", token, "password", People.PASSWORD));

        Browser.Page again = browser.fill("/confirm", "/confirm", Map.of("token", token, "password", People.PASSWORD));

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.html()).contains("cannot be used any more").contains("register again");
    }

    @Test
    void thePagesSayHowLongTheLinkIsGood() {
        String email = People.newAddress();

        Browser.Page sent = register(email, People.PASSWORD);
        Browser.Page unconfirmed = browser.signIn(email, People.PASSWORD);
        Browser.Page spent =
                browser.fill("/confirm", "/confirm", Map.of("token", "no-such-token", "password", People.PASSWORD));

        assertThat(words(sent)).contains("within 36 hours to confirm");
        assertThat(words(unconfirmed)).contains("if it is older than 36 hours,");
        assertThat(words(spent)).contains("it is older than 36 hours.");
    }

    private static String words(Browser.Page page) {
        return page.html().replaceAll("<[^>]+>", "");
    }

    @Test
    void aPasswordThatIsNotThatOfTheLinkIsRefusedAtItsFieldAndTheLinkStaysGood() {
        String email = People.newAddress();
        register(email, People.PASSWORD);
        String token = people.tokenMailedTo(email);

        Browser.Page refused =
                browser.fill("/confirm", "/confirm", Map.of("token", token, "password", "not " + People.PASSWORD));
        Browser.Page confirmed =
                browser.fill("/confirm", "/confirm", Map.of("token", token, "password", People.PASSWORD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"password-problem\"").contains(token);
        assertThat(confirmed.html()).contains("Your address is confirmed");
    }

    @Test
    void aWeakPasswordIsRefusedAtItsFieldAndTheRestOfTheFormStays() {
        String email = People.newAddress();

        Browser.Page refused = register(email, "short");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("id=\"password-problem\"")
                .contains(email)
                .doesNotContain("value=\"short\"");
    }

    @Test
    void somethingThatIsNoAddressIsRefusedAtItsField() {
        Browser.Page refused = register("<b>nobody</b>", People.PASSWORD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("id=\"email-problem\"")
                .as("what was typed is shown as text")
                .doesNotContain("<b>nobody");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser.Page refused = browser.post(
                "/register", Map.of("name", "Maya", "email", People.newAddress(), "password", People.PASSWORD));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("This was not allowed");
    }

    @Test
    void aWrongPasswordIsRefusedAndAnUnconfirmedAddressIsNamedOnlyToItsOwner() {
        String email = People.newAddress();
        register(email, People.PASSWORD);

        assertThat(browser.signIn(email, People.PASSWORD).html()).contains("not confirmed yet");
        assertThat(browser.signIn(email, "wrong " + People.PASSWORD).html()).contains("do not belong together");
    }

    @Test
    void aPersonWhoSignsOutIsAskedToSignInAgain() {
        String email = people.consumer();
        browser.signIn(email, People.PASSWORD);

        Browser.Page out = browser.fill("/reports", "/sign-out", Map.of());

        assertThat(out.html()).contains("You are signed out");
        assertThat(browser.open("/reports").path()).startsWith("/sign-in");
    }

    @Test
    void noPageHoldsScriptOrStyleOfItsOwn() {
        for (String path : new String[] {"/", "/register", "/register?sent", "/confirm", "/sign-in", "/no/such/page"}) {
            String html = browser.open(path).html();
            assertThat(html).as(path).contains("<html lang=\"en\"").contains("class=\"skip\"");
            assertThat(html)
                    .as(path)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain(" onclick=");
            assertThat(html.replaceAll("<script[^>]* src=[^>]*></script>", ""))
                    .as(path)
                    .doesNotContain("<script");
        }
        assertThat(browser.open("/webjars/htmx.org/2.0.4/dist/htmx.min.js").status())
                .isEqualTo(200);
        assertThat(browser.open("/assets/creditai.css").status()).isEqualTo(200);
        assertThat(browser.open("/assets/creditai.js").status()).isEqualTo(200);
    }

    private Browser.Page register(String email, String password) {
        return browser.fill(
                "/register", "/register", Map.of("name", "Maya Lindqvist", "email", email, "password", password));
    }
}
