package com.creditai.golive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.results.ExecutionMark;
import com.creditai.golive.results.Measured;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The steps of the known-good result set; also read as source by the census. */
public final class CorpusSteps {

    private String thing = "";
    private String answer = "";

    @Before
    public void mark(Scenario scenario) {
        String mark = new ExecutionMark(Platform.CONTAINERS, KnownGood.ARTEFACT).toJson();
        scenario.attach(mark, ExecutionMark.MEDIA_TYPE, "executed");
        if (scenario.getSourceTagNames().stream().anyMatch(tag -> tag.startsWith("@BIZ-"))) {
            String measured = new Measured("share", 1, 0.99, 0.95, true, 400, 0).toJson();
            scenario.attach(measured, Measured.MEDIA_TYPE, "measured");
        }
    }

    @Given("{word} is at hand")
    public void isAtHand(String what) {
        thing = what;
    }

    @When("it is asked for")
    public void isAskedFor() {
        answer = thing;
    }

    @Then("it is there")
    public void isThere() {
        assertThat(answer).isEqualTo(thing);
    }

    @When("the hostile file {word} is uploaded")
    public void hostileFileIsUploaded(String file) {
        answer = file.isEmpty() ? "" : "refused";
    }

    @Then("it is refused")
    public void isRefused() {
        assertThat(answer).as("the answer to the upload").isEqualTo("refused");
    }

    @Then("the sender is told why")
    public void isToldWhy() {
        assertThat(answer).as("what the sender is told").isNotEmpty();
    }
}
