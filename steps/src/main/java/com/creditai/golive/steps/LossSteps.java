package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.TcpRelay;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Losing what the service depends on, and getting it back. */
public final class LossSteps {

    /** The time in which a registration leads to a mail. */
    private static final Duration MISSING = Duration.ofSeconds(20);

    private final World world;
    private final WatchedInstance watched;
    private final Map<String, Integer> readinessWhileLost = new LinkedHashMap<>();
    private final Map<String, Integer> readinessAfterwards = new LinkedHashMap<>();
    private int mailsRefused;
    private boolean askedAboutThePassword;

    public LossSteps(World world, WatchedInstance watched) {
        this.world = world;
        this.watched = watched;
    }

    @Given("another instance that reaches its critical dependencies by a line that can be cut")
    public void instanceBehindLines() {
        watched.is(world.closeAtEnd(
                world.environment().start(Launch.another().through(Dependency.DATABASE, Dependency.STORAGE))));
        watched.watch(Probe.Kind.LIVENESS);
    }

    @Given("all probes of the service are watched")
    public void allAreWatched() {
        watched.is(world.environment().service());
        for (Probe.Kind kind : Probe.Kind.values()) {
            watched.watch(kind);
        }
    }

    @When("each of these critical dependencies is lost for a while")
    public void criticalOnesAreLost(List<String> dependencies) {
        Probe readiness = watched.probe(Probe.Kind.READINESS);
        for (String dependency : dependencies) {
            TcpRelay line = line(dependency);
            line.cut();
            readinessWhileLost.put(dependency, readiness.settled(503));
            watched.answers(Probe.Kind.LIVENESS).awaitFurther(ProbeSteps.ENOUGH_LOOKS);
            line.restore();
            readinessAfterwards.put(dependency, readiness.settled(200));
        }
    }

    @When("the mail server and the breached-password service are lost while somebody registers")
    public void optionalOnesAreLost() {
        int refusedBefore = world.environment().mailbox().refused();
        String password = "umbrella-" + world.trace().id();
        loseOptional(true);
        world.closeAtEnd(() -> loseOptional(false));
        world.stranger("Unlucky").register(password);
        mailsRefused = Waiting.until(
                        MISSING, () -> world.environment().mailbox().refused(), refused -> refused > refusedBefore)
                - refusedBefore;
        askedAboutThePassword = world.environment().stubs().breachedPasswords().wasAskedAbout(password);
        for (Probe.Kind kind : Probe.Kind.values()) {
            watched.answers(kind).awaitFurther(2 * ProbeSteps.ENOUGH_LOOKS);
        }
    }

    @Then("readiness was negative each time it was lost, and positive again afterwards")
    public void readinessFollowed() {
        assertThat(readinessWhileLost)
                .as("answers of the readiness probe while each was lost (503: it says no itself)")
                .isNotEmpty()
                .allSatisfy((dependency, status) ->
                        assertThat(status).as(dependency).isEqualTo(503));
        assertThat(readinessAfterwards)
                .as("answers of the readiness probe after each came back")
                .allSatisfy((dependency, status) ->
                        assertThat(status).as(dependency).isEqualTo(200));
    }

    @Then("the service missed both of them")
    public void bothWereMissed() {
        assertThat(mailsRefused).as("attempts to send mail that were refused").isPositive();
        assertThat(askedAboutThePassword)
                .as("the service has asked the lost service about the password")
                .isTrue();
    }

    private TcpRelay line(String dependency) {
        return switch (dependency) {
            case "database" -> watched.process().line(Dependency.DATABASE);
            case "storage" -> watched.process().line(Dependency.STORAGE);
            default -> throw new IllegalArgumentException("no line to " + dependency + " can be cut");
        };
    }

    private void loseOptional(boolean lost) {
        world.environment().mailbox().refuse(lost);
        world.environment().stubs().breachedPasswords().refuse(lost);
    }
}
