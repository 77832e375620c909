package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.HeldStart;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.ProbeWatch;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotages;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three probes in each state of an instance. */
public final class ProbeSteps {

    /** So many answers of a probe show that it did not flap. */
    static final int ENOUGH_LOOKS = 8;

    private static final String OWN_ACCOUNT = "com.creditai.identity.internal.AccountController#readOwnAccount";

    private final World world;
    private final WatchedInstance watched;
    private List<ProbeWatch.Look> whileHeld = List.of();
    private int readyInBetween;
    private @Nullable Stopping stopping;
    private long requestBegan;

    public ProbeSteps(World world, WatchedInstance watched) {
        this.world = world;
        this.watched = watched;
    }

    /** What an instance that stops answers: readiness, a request without a session, liveness. */
    private record Stopping(int readiness, int request, int liveness) {}

    /** One of the three probes. */
    @ParameterType("start-up probe|readiness|liveness")
    public Probe.Kind probe(String name) {
        return name.startsWith("start") ? Probe.Kind.STARTUP : Probe.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Given("another instance of the service")
    public void anotherInstance() {
        watched.is(world.closeAtEnd(world.environment().start(Launch.another().openToChanges())));
        watched.watch(Probe.Kind.LIVENESS).awaitFurther(1);
    }

    @When("another instance starts, and its last step is held up for a while")
    public void startsHeldUp() {
        startWatching(Probe.Kind.STARTUP);
    }

    @When("another instance starts, its last step is held up for a while, and it is told to stop in the end")
    public void startsAndStops() {
        startWatching(Probe.Kind.READINESS);
        readyInBetween = watched.probe(Probe.Kind.READINESS).settled(200);
        watched.process().signal("TERM");
        int readiness = watched.probe(Probe.Kind.READINESS).settled(503);
        int request = world.api(watched.process()).send(Call.get("/me")).status();
        stopping = new Stopping(
                readiness, request, watched.probe(Probe.Kind.LIVENESS).status());
    }

    @When("every request to it hangs for {int} seconds")
    public void requestsHang(int seconds) {
        Duration time = Duration.ofSeconds(seconds);
        requestWith(Action.delay(time), time);
    }

    @When("a request keeps it computing for {int} seconds")
    public void requestComputes(int seconds) {
        Duration time = Duration.ofSeconds(seconds);
        requestWith(Action.compute(time), time);
    }

    @Then("its {probe} was negative as long as the start was held up")
    public void wasNegativeWhileHeld(Probe.Kind kind) {
        assertThat(whileHeld)
                .extracting(ProbeWatch.Look::status)
                .as("answers of the %s probe while the start was held up (503: it says no itself)", kind)
                .hasSizeGreaterThanOrEqualTo(ENOUGH_LOOKS)
                .containsOnly(503);
    }

    @Then("its {probe} is positive now")
    public void isPositiveNow(Probe.Kind kind) {
        assertThat(watched.probe(kind).settled(200))
                .as("answer of the %s probe at last", kind)
                .isEqualTo(200);
    }

    @Then("its readiness was positive between start and stop")
    public void wasReady() {
        assertThat(readyInBetween)
                .as("readiness once the start is done and nothing has stopped yet")
                .isEqualTo(200);
    }

    @Then("its readiness turned negative while it still answered")
    public void notReadyOnStopping() {
        assertThat(Optional.ofNullable(stopping))
                .as("a stopping instance is not ready (503), answers what reaches it (401: nobody is signed in)"
                        + " and is alive (200)")
                .contains(new Stopping(503, 401, 200));
    }

    @Then("its liveness turned negative, and not before it had hung for {int} seconds")
    public void livenessWasNegative(int seconds) {
        Optional<ProbeWatch.Look> first = watched.answers(Probe.Kind.LIVENESS).looks().stream()
                .filter(look -> !look.positive())
                .findFirst();
        assertThat(first)
                .as("the first negative answer of a hung instance (503: it says no itself)")
                .hasValueSatisfying(look -> assertThat(look.status()).isEqualTo(503));
        assertThat(Duration.ofNanos(first.orElseThrow().nanoTime() - requestBegan))
                .as("the time from the beginning of the hang to that answer")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds));
    }

    @Then("(its ){probe} stayed positive all the time")
    public void stayedPositive(Probe.Kind kind) {
        List<ProbeWatch.Look> looks = watched.answers(kind).looks();
        assertThat(looks).as("answers of the %s probe", kind).hasSizeGreaterThanOrEqualTo(ENOUGH_LOOKS);
        assertThat(looks)
                .filteredOn(look -> !look.positive())
                .as("its negative answers")
                .isEmpty();
    }

    /** Starts an instance, asks the probe while it is held up, and lets it go on. */
    private void startWatching(Probe.Kind kind) {
        ServiceProcess starting = world.closeAtEnd(
                world.environment().start(Launch.another().onOwnDatabase().withoutWaiting()));
        watched.is(starting);
        // The process has only begun: seconds pass before it comes to its last step.
        try (HeldStart held = HeldStart.on(starting.database())) {
            held.awaitSomebody();
            try (ProbeWatch watch = ProbeWatch.of(watched.probe(kind))) {
                watch.awaitFurther(ENOUGH_LOOKS);
                whileHeld = watch.looks();
            }
        }
    }

    /** A request that is held up so long by the action; anything else than that was no trial. */
    private void requestWith(Action action, Duration atLeast) {
        Person waiting = world.stranger("Waiting");
        world.accounts().open(waiting);
        ServiceProcess instance = watched.process();
        try (AppliedSabotage changed = Sabotages.codeIn(instance, OWN_ACCOUNT, action)) {
            requestBegan = System.nanoTime();
            int status = world.api(instance)
                    .send(Call.get("/me").as(waiting.session()))
                    .status();
            Duration took = Duration.ofNanos(System.nanoTime() - requestBegan);
            if (status != 200 || !changed.tookEffect() || took.compareTo(atLeast) < 0) {
                throw new IllegalStateException(
                        "the request was not the one to be held up: " + status + " after " + took);
            }
        }
    }
}
