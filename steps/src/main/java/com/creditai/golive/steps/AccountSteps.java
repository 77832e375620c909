package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Browser;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening an account, and being told why something is refused. */
public final class AccountSteps {

    private final World world;
    private final Map<Person, Person> strangers = new LinkedHashMap<>();
    private @Nullable Browser browser;
    private String sentTo = "";

    public AccountSteps(World world) {
        this.world = world;
    }

    @Given("{person} has an account")
    public void hasAnAccount(Person person) {
        world.accounts().open(person);
    }

    @Given("{person} has registered")
    public void hasRegistered(Person person) {
        world.accounts().register(person);
    }

    @Given("{person} has followed the link in her confirmation mail")
    @When("{person} follows the link in her confirmation mail")
    public void followsTheLink(Person person) {
        world.accounts().confirm(person);
    }

    @Given("a stranger has registered the address of {person} with a password of his own")
    public void strangerHasRegistered(Person owner) {
        Person his = owner.registeringStranger(world.api());
        Answer registered = his.register(his.password());
        if (!registered.succeeded()) {
            throw new IllegalStateException("the stranger cannot register: " + registered.brief());
        }
        strangers.put(owner, his);
    }

    @Given("a stranger has registered an address that nobody has")
    public void strangerHasRegisteredAnother() {
        Person nobody = world.stranger("Nobody");
        strangerHasRegistered(nobody);
    }

    @When("{person} follows the link that the stranger's registration brought her")
    public void followsTheStrangersLink(Person person) {
        person.wasMailed(world.accounts().awaitFurtherLink(person));
        world.accounts().confirm(person);
    }

    @When("the stranger signs in to each address with his password")
    public void strangerSignsIn() {
        strangers.values().forEach(his -> his.signIn(his.password()));
    }

    @When("{person} signs in at the page with her password")
    public void signsInAtThePage(Person person) {
        browser = world.browser();
        sentTo = browser.signIn(person.email(), person.password());
    }

    @When("{person} follows a confirmation link that was never mailed")
    public void followsAMadeUpLink(Person person) {
        person.confirm(UUID.randomUUID().toString().replace("-", ""));
    }

    @When("{person} signs in with her password")
    public void signsIn(Person person) {
        person.signIn(person.password());
    }

    @When("{person} registers with the password {string}")
    public void registersWith(Person person, String password) {
        person.register(password);
    }

    @When("both sign in with a wrong password")
    public void bothSignInWrongly() {
        world.everybody().forEach(person -> person.signIn("not " + person.password()));
    }

    @Then("{person} can sign in with her password")
    public void canSignIn(Person person) {
        assertThat(person.signIn(person.password()).brief())
                .as("the account is confirmed, so the right password opens it")
                .isEqualTo("200");
        assertThat(person.me().status())
                .as("the session of the sign-in is good for the person's own account")
                .isEqualTo(200);
    }

    @Then("{person} cannot sign in before she has confirmed")
    public void cannotSignIn(Person person) {
        assertThat(person.signIn(person.password()).brief())
                .as("a made-up link has confirmed nothing")
                .isEqualTo(Refusal.NOT_CONFIRMED.brief());
    }

    @Then("the service knows her by her name and her address")
    public void knowsHer() {
        Person person = world.current();
        Answer me = person.me();
        assertThat(me.json().path("email").asString(""))
                .as("the address of the account")
                .isEqualTo(person.email());
        assertThat(me.json().path("name").asString(""))
                .as("the name of the account")
                .isEqualTo(person.name());
        assertThat(me.json().path("role").asString(""))
                .as("who registers is a consumer")
                .isEqualToIgnoringCase("CONSUMER");
    }

    @Then("{person} is told that {refusal}")
    public void isTold(Person person, Refusal refusal) {
        assertThat(person.told().brief())
                .as("%s is refused because %s", person, refusal)
                .isEqualTo(refusal.brief());
        assertThat(person.told().sentence())
                .as("the sentence for the person names the reason")
                .containsPattern(refusal.names());
    }

    @Then("{person} holds no session")
    public void holdsNoSession(Person person) {
        assertThat(person.signedIn()).as("a refused sign-in gives no session").isFalse();
        assertThat(person.told().text()).as("a refused sign-in gives no token").doesNotContain("Token");
        assertThat(person.told().header("set-cookie"))
                .as("a refused sign-in gives no cookie")
                .isEmpty();
    }

    @Then("the page tells her that the account is not confirmed")
    public void pageTellsNotConfirmed() {
        assertThat(sentTo).as("where the page sends her").contains("/sign-in");
        assertThat(browser()
                        .open(URI.create(sentTo).getPath() + "?"
                                + URI.create(sentTo).getQuery())
                        .text())
                .as("what the page says")
                .containsIgnoringCase("not confirmed");
    }

    @Then("her reports stay closed in that browser")
    public void reportsStayClosed() {
        Answer reports = browser().open("/reports");
        assertThat(reports.status()).as("the page of the reports").isEqualTo(302);
        assertThat(reports.header("location").orElse(""))
                .as("where the browser is sent instead")
                .endsWith("/sign-in");
    }

    @Then("her reports are open in that browser")
    public void reportsAreOpen() {
        assertThat(browser().open("/reports").status())
                .as("the page of the reports")
                .isEqualTo(200);
    }

    @Then("the stranger cannot sign in with his password")
    public void strangerCannotSignIn() {
        assertThat(strangers).as("strangers who registered").isNotEmpty();
        assertThat(strangers.values()).allSatisfy(his -> {
            assertThat(his.signIn(his.password()).succeeded())
                    .as("the stranger's password opens nothing")
                    .isFalse();
            assertThat(his.signedIn()).as("the stranger has no session").isFalse();
        });
    }

    @Then("the stranger is told the same of both")
    public void strangerIsToldTheSame() {
        List<Answer> told = strangers.values().stream().map(Person::told).toList();
        assertThat(told).as("sign-ins with a password that was only registered").hasSize(2);
        assertThat(told)
                .as("the stranger does not learn which address has an account")
                .allSatisfy(answer -> {
                    assertThat(answer.brief()).isEqualTo(Refusal.NOT_CONFIRMED.brief());
                    assertThat(answer.sentence()).isEqualTo(told.get(0).sentence());
                });
    }

    @Then("both are refused in the same words")
    public void bothAreRefusedAlike() {
        assertThat(world.everybody())
                .as("neither learns from the refusal whether the account is confirmed")
                .hasSize(2)
                .allSatisfy(person -> {
                    assertThat(person.told().brief()).isEqualTo(Refusal.SIGN_IN.brief());
                    assertThat(person.told().sentence())
                            .isEqualTo(world.everybody().get(0).told().sentence());
                });
    }

    private Browser browser() {
        Browser opened = browser;
        if (opened == null) {
            throw new IllegalStateException("nobody has opened a page in this scenario");
        }
        return opened;
    }
}
