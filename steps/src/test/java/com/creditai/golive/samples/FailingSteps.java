package com.creditai.golive.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Api;
import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A scenario that leaves each kind of evidence. */
public final class FailingSteps {

    private final World world;

    public FailingSteps(World world) {
        this.world = world;
    }

    @Given("somebody has asked the service about {string}")
    public void asked(String address) {
        ServiceProcess service = world.environment().service();
        new Api(world.environment(), service.management(), world.trace(), world.exchanges())
                .send(Call.get("/accounts?email=" + address));
    }

    @Given("she has a file {string}")
    public void hasFile(String name) {
        world.person("Maya").has(new NamedFile(name, "%PDF".getBytes(StandardCharsets.UTF_8)));
    }

    @Given("an instance of her own")
    public void ownInstance() {
        world.closeAtEnd(world.environment().startAnother(Map.of()));
    }

    @Then("one is {int}")
    public void one(int number) {
        assertThat(number).isEqualTo(1);
    }
}
