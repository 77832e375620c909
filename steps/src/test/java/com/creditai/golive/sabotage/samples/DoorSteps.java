package com.creditai.golive.sabotage.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.results.ExecutionMark;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Steps about a door that tests of the prover can break. */
public final class DoorSteps {

    /** What is broken now; the tests of the prover put it there as a sabotage does. */
    public static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    @Before
    public void leaveTrace(Scenario scenario) {
        String mark = new ExecutionMark(Platform.EMBEDDED, "0".repeat(64)).toJson();
        scenario.attach(mark, ExecutionMark.MEDIA_TYPE, "executed");
    }

    @After
    public void nobodyRang() {
        assertThat(BROKEN).as("the bell").doesNotContain("bell");
    }

    @Given("a locked door")
    public void lockedDoor() {
        if (BROKEN.contains("hinge")) {
            throw new IllegalStateException("the door fell out");
        }
        assertThat(BROKEN).as("the frame").doesNotContain("frame");
    }

    @Then("it stays shut")
    public void staysShut() {
        if (BROKEN.contains("eyes")) {
            throw new IllegalStateException("nobody can see it");
        }
        assertThat(BROKEN).as("the lock").doesNotContain("lock");
    }

    @Then("it makes no sound")
    public void silent() {
        assertThat(BROKEN).as("the oil").doesNotContain("oil");
    }

    @Then("it lets no light through")
    public void tight() {
        assertThat(BROKEN).as("the seal").doesNotContain("seal");
    }
}
