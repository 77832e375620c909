package com.creditai.golive.scoreboard.glue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.Before;
import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Steps of the small runs that are given to other gates: honest ones, and each way of checking nothing. */
public final class FieldSteps {

    private boolean isProtected;
    private String answer = "";

    @Before("@without-environment")
    public void environment() {
        throw new IllegalStateException("there is no environment");
    }

    @Given("a protected file")
    public void protectedFile() {
        isProtected = true;
    }

    @Given("a readable file")
    public void readableFile() {
        isProtected = false;
    }

    @Given("a reader that is not installed: {}")
    public void readerThatIsNotInstalled(String message) {
        throw new TestAbortedException(message);
    }

    /** The service under test, which has a defect where the run says so. */
    @When("it is uploaded")
    public void isUploaded() {
        answer = isProtected && !Boolean.getBoolean(Defect.PROPERTY) ? "refused" : "kept";
    }

    @When("the service ends the process")
    public void serviceEndsTheProcess() {
        Runtime.getRuntime().halt(0);
    }

    @Then("it is refused")
    public void isRefused() {
        assertThat(answer).as("the answer to the upload").isEqualTo("refused");
    }

    @Then("it is kept")
    public void isKept() {
        assertThat(answer).as("the answer to the upload").isEqualTo("kept");
    }

    @Then("nothing of it is kept")
    public void nothingOfItIsKept() {}

    @Then("it was refused")
    public void wasRefused() {
        answer = "refused";
    }

    @Then("it must be refused")
    @SuppressWarnings("CheckReturnValue")
    public void mustBeRefused() {
        assertThat(answer);
    }

    @Then("it is refused one day")
    public void isRefusedOneDay() {
        throw new PendingException();
    }

    @Then("the answer is {word}")
    public void answerIs(String word) {
        assertThat(answer).isEqualTo(word);
    }

    @Then("the answer is refused")
    public void answerIsRefused() {
        isRefused();
    }

    @Then("it is refused, if not at once")
    public void isRefusedIfNotAtOnce() throws IOException {
        Path memory = Path.of(System.getProperty(Defect.MEMORY));
        boolean triedBefore = Files.exists(memory);
        Files.writeString(memory, "tried");
        assertThat(triedBefore ? "refused" : answer)
                .as("the answer to the upload")
                .isEqualTo("refused");
    }
}
