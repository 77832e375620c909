package com.creditai.golive.runner.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

public final class SampleSteps {

    private final AtomicInteger seen = new AtomicInteger();

    @Given("a number {int}")
    public void number(int number) {
        seen.set(number);
    }

    @Given("a broken set-up")
    public void broken() {
        throw new IllegalStateException("no set-up");
    }

    @Given("nothing to judge with")
    public void aborted() {
        throw new TestAbortedException("[unverified: tool missing] ruler");
    }

    @Then("it is {int}")
    public void is(int expected) {
        assertThat(seen.get()).isEqualTo(expected);
    }
}
