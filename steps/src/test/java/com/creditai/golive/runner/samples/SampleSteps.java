package com.creditai.golive.runner.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.restassured.builder.ResponseBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;

public final class SampleSteps {

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicInteger CROWD = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

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

    @Given("{int} scenarios at once")
    public void atOnce(int expected) {
        int now = RUNNING.incrementAndGet();
        MOST.accumulateAndGet(now, Math::max);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> MOST.get() >= expected);
    }

    @Given("at most {int} scenarios at once")
    public void atMost(int allowed) {
        int now = CROWD.incrementAndGet();
        Thread.yield();
        CROWD.decrementAndGet();
        if (now > allowed) {
            throw new IllegalStateException(now + " at once");
        }
    }

    @Given("nobody else")
    public void nobodyElse() {
        if (RUNNING.get() != 0) {
            throw new IllegalStateException("somebody else runs");
        }
    }

    @After
    public void ended(Scenario scenario) {
        if (scenario.getName().equals("Beside others")) {
            RUNNING.decrementAndGet();
        }
    }

    @Then("the mail of jane.roe@example.org is {int} within a moment")
    public void isSoon(int expected) {
        Awaitility.await()
                .atMost(Duration.ofMillis(150))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(List.of(seen.get(), 1))
                        .as("john.doe@example.org")
                        .contains(expected));
    }

    @Then("an answer has status {int}")
    public void status(int expected) {
        new ResponseBuilder()
                .setStatusCode(seen.get())
                .setBody("{}")
                .build()
                .then()
                .statusCode(expected);
    }

    @Then("it is {int}")
    public void is(int expected) {
        assertThat(seen.get()).isEqualTo(expected);
    }
}
