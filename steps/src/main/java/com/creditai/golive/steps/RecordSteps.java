package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Flaw;
import com.creditai.golive.drivers.RehearsedRecords;
import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.Status;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What only people can answer for: they sign for practice, and the gate judges. */
public final class RecordSteps {

    private static final Pattern FILE = Pattern.compile("docs/evidence/records/\\d+\\.json does not count: ");

    private @Nullable RehearsedRecords records;

    /** A criterion by its id. */
    @ParameterType("[A-Z]+-\\d+")
    public String criterion(String id) {
        return id;
    }

    /** Something that a record states, by its name. */
    @ParameterType("[a-z][a-z -]*")
    public String fact(String name) {
        return name;
    }

    /** In which role somebody signs. */
    @ParameterType("[A-Z][a-z]+(?: protection)?")
    public String role(String name) {
        return name;
    }

    /** What is wrong with a record. */
    @ParameterType("(?:is|was) .+")
    public Flaw flaw(String phrase) {
        return Flaw.saying(phrase);
    }

    @Given("today is {day}, and the release was made on {day}")
    public void todayIs(String today, String released) {
        records = RehearsedRecords.on(LocalDate.parse(today), LocalDate.parse(released));
    }

    @Given("{word} may sign for {role}, with a key for rehearsal")
    public void maySign(String person, String role) {
        records().trust(person, role);
    }

    @Given("these may sign, each with a key for rehearsal")
    public void maySign(Map<String, String> roles) {
        roles.forEach(records()::trust);
    }

    @Given("the record for {criterion} states")
    public void states(String criterion, Map<String, String> facts) {
        records().state(criterion, facts);
    }

    @Given("it states {string} for its {fact}")
    public void statesFor(String value, String fact) {
        records().state(fact, value);
    }

    @Given("it states nothing for its {fact}")
    public void statesNothingFor(String fact) {
        records().leaveOut(fact);
    }

    @Given("the record {flaw}")
    public void isFlawed(Flaw flaw) {
        records().spoil(flaw);
    }

    @When("{word} signs it for {role}")
    public void signs(String person, String role) {
        records().sign(person, role);
    }

    @When("all of them sign it")
    public void allSign() {
        records().signAllBut(List.of());
    }

    @When("all of them but {word} sign it")
    public void allButOneSign(String absent) {
        records().signAllBut(List.of(absent));
    }

    @When("all of them but {word} sign it, and {word} signs for {role} as well")
    public void oneSignsTwice(String absent, String person, String role) {
        records().signAllBut(List.of(absent));
        records().sign(person, role);
    }

    @Then("a rehearsal attests it as signed by {}")
    public void isAttested(String roles) {
        CriterionOutcome outcome = records().judged(Purpose.REHEARSAL);
        assertThat(outcome.status())
                .as("the criterion in a rehearsal; " + outcome.detail())
                .isEqualTo(Status.ATTESTED);
        assertThat(outcome.detail()).as("who answers for it").isEqualTo("signed by " + roles);
    }

    @Then("it is refused: {}")
    public void isRefused(String why) {
        CriterionOutcome outcome = records().judged(Purpose.REHEARSAL);
        assertThat(outcome.status())
                .as("the criterion in a rehearsal; " + outcome.detail())
                .isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).as("why it is not verified").contains(Reason.NO_RECORD);
        assertThat(objection(outcome)).as("what people are told").isEqualTo(why);
    }

    @Then("each of the {int} signatures is refused: {}")
    public void eachIsRefused(int signatures, String why) {
        CriterionOutcome outcome = records().judged(Purpose.REHEARSAL);
        assertThat(outcome.reason()).as("why it is not verified").contains(Reason.NO_RECORD);
        assertThat(objection(outcome))
                .as("what people are told")
                .isEqualTo(String.join("; ", Collections.nCopies(signatures, why)));
    }

    @Then("it has expired on {}")
    public void hasExpired(String moment) {
        CriterionOutcome outcome = records().judged(Purpose.REHEARSAL);
        assertThat(outcome.status())
                .as("the criterion in a rehearsal; " + outcome.detail())
                .isEqualTo(Status.EXPIRED);
        assertThat(outcome.detail()).as("what people are told").isEqualTo("the record expired on " + moment);
    }

    @Then("for the real gate it is only rehearsed")
    public void isOnlyRehearsed() {
        CriterionOutcome outcome = records().judged(Purpose.GATE);
        assertThat(outcome.status())
                .as("the criterion at the real gate; " + outcome.detail())
                .isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).as("why it is not verified").contains(Reason.REHEARSAL);
    }

    /** What speaks against what was signed, without the opening that says whose turn it is. */
    private static String objection(CriterionOutcome outcome) {
        String opening =
                "no signed record is there; it is for " + outcome.criterion().owner() + " to sign; ";
        assertThat(outcome.detail()).as("what people are told first").startsWith(opening);
        return FILE.matcher(outcome.detail().substring(opening.length())).replaceAll("");
    }

    private RehearsedRecords records() {
        RehearsedRecords known = records;
        if (known == null) {
            throw new IllegalStateException("a step before this one has not said which day it is");
        }
        return known;
    }
}
