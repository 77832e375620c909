package com.creditai.golive.steps;

import com.creditai.golive.drivers.Person;
import com.creditai.golive.platform.Masking;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Puts right what a scenario changed, and keeps what a tester needs when it failed. */
public final class Hooks {

    private final World world;

    public Hooks(World world) {
        this.world = world;
    }

    /** What a scenario finds that runs alone is compared with what it leaves. */
    @Before
    public void begin(Scenario scenario) {
        if (scenario.getSourceTagNames().contains("@alone")) {
            world.rememberStored();
        }
    }

    /** Attaches the exchange, the service's log lines of the scenario's trace and the files to a failed scenario. */
    @After(order = 20_000)
    public void keepEvidence(Scenario scenario) {
        if (!scenario.isFailed()) {
            return;
        }
        scenario.attach(world.exchanges().text(), "text/plain", "what was said (personal data masked)");
        String lines = String.join(
                "\n", world.environment().service().logLines(world.trace().id()));
        scenario.attach(
                Masking.mask(lines),
                "text/plain",
                "the service's log of trace " + world.trace().id());
        for (Person person : world.everybody()) {
            person.anyFile().ifPresent(file -> scenario.attach(file.bytes(), "application/pdf", file.name()));
        }
    }

    @After(order = 10_000)
    public void putRight() throws Exception {
        world.end();
    }
}
