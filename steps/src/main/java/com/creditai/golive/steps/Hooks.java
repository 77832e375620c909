package com.creditai.golive.steps;

import com.creditai.golive.drivers.Person;
import com.creditai.golive.platform.Masking;
import com.creditai.golive.platform.ServiceProcess;
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

    /**
     * Attaches to a failed scenario the exchange, the service's log lines of its trace, all that an instance of its own has
     * written, and the files.
     */
    @After(order = 20_000)
    public void keepEvidence(Scenario scenario) {
        if (!scenario.isFailed()) {
            return;
        }
        attach(scenario, world.exchanges().text(), "what was said (personal data masked)");
        String trace = world.trace().id();
        attach(
                scenario,
                String.join("\n", world.environment().service().logLines(trace)),
                "the service's log of trace " + trace);
        for (ServiceProcess instance : world.ownInstances()) {
            attach(
                    scenario,
                    instance.errors() + instance.logs(),
                    "all that its own instance " + instance.pid() + " has written");
        }
        for (Person person : world.everybody()) {
            person.files().forEach(file -> scenario.attach(file.bytes(), "application/pdf", file.name()));
        }
    }

    private static void attach(Scenario scenario, String text, String name) {
        scenario.attach(Masking.mask(text), "text/plain", name);
    }

    @After(order = 10_000)
    public void putRight() throws Exception {
        world.end();
    }
}
