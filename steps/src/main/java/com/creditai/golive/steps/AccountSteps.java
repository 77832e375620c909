package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.UUID;

/** Opening an account, and being told why something is refused. */
public final class AccountSteps {

    private final World world;

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
        assertThat(person.api().send(Call.get("/me")).status())
                .as("nobody is known without a session")
                .isEqualTo(401);
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
}
