package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.AtOnce;
import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.HeldMigration;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.ProbeWatch;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.platform.TcpRelay;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotages;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The three probes in each state of an instance. */
public final class ProbeSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ENOUGH_LOOKS = 8;

    /** Longer than the 10 s after which a request without progress counts as hung. */
    private static final Duration HANG = Duration.ofSeconds(14);

    private static final String OWN_ACCOUNT = "com.creditai.identity.internal.AccountController#readOwnAccount";

    private final World world;
    private final Map<String, Boolean> readinessWhileLost = new LinkedHashMap<>();
    private final Map<String, Boolean> readinessAfterwards = new LinkedHashMap<>();
    private final List<Long> milliseconds = new ArrayList<>();
    private @Nullable ServiceProcess instance;
    private @Nullable TcpRelay storageLine;
    private @Nullable HeldMigration migration;
    private @Nullable ProbeWatch startup;
    private @Nullable ProbeWatch readiness;
    private @Nullable ProbeWatch liveness;

    public ProbeSteps(World world) {
        this.world = world;
    }

    @Given("the migration of the database is held up")
    public void migrationIsHeldUp() {
        migration = world.closeAtEnd(HeldMigration.in(world.environment().database()));
    }

    @Given("another instance that reaches its critical dependencies by a line that can be cut")
    public void instanceBehindLines() {
        URI storage = world.environment().storage().endpoint();
        storageLine = world.closeAtEnd(TcpRelay.to(storage.getHost(), storage.getPort()));
        instance = world.closeAtEnd(world.environment()
                .start(Launch.another()
                        .throughDatabaseRelay()
                        .with("creditai.storage.endpoint", "http://127.0.0.1:" + storageLine.port())));
        liveness = world.closeAtEnd(ProbeWatch.of(probe(Probe.Kind.LIVENESS)));
    }

    @Given("the service is alive")
    public void isAlive() {
        isWatched();
        if (!probe(Probe.Kind.LIVENESS).positive()) {
            throw new IllegalStateException("the service is not alive before anything has happened to it");
        }
    }

    /** Judges nothing yet: that it was alive from the start on is for the step that looks back. */
    @Given("the liveness of the service is watched")
    public void isWatched() {
        instance = world.environment().service();
        liveness = world.closeAtEnd(ProbeWatch.of(probe(Probe.Kind.LIVENESS)));
        readiness = world.closeAtEnd(ProbeWatch.of(probe(Probe.Kind.READINESS)));
    }

    @When("another instance starts, and the migration goes on after a while")
    public void startsHeldUp() {
        HeldMigration held = given(migration);
        instance = world.closeAtEnd(world.environment().start(Launch.another().withoutWaiting()));
        ProbeWatch watch = world.closeAtEnd(ProbeWatch.of(probe(Probe.Kind.STARTUP)));
        startup = watch;
        Waiting.until(PATIENCE, held::somebodyWaits, Boolean::booleanValue);
        int looks = watch.looks();
        Waiting.until(PATIENCE, watch::looks, now -> now >= looks + ENOUGH_LOOKS);
        watch.close();
        held.close();
    }

    @When("each of these is lost for a while")
    public void eachIsLost(List<String> dependencies) {
        for (String dependency : dependencies) {
            lose(dependency, true);
            boolean critical = dependency.equals("database") || dependency.equals("storage");
            readinessWhileLost.put(dependency, critical ? notReadyWhileLost() : usedWhileLost());
            lose(dependency, false);
            readinessAfterwards.put(dependency, settled(true));
        }
    }

    @When("the service is frozen for a while")
    public void isFrozen() {
        ServiceProcess frozen = instance();
        frozen.signal("STOP");
        try {
            int negative = given(liveness).negative().size();
            Waiting.until(PATIENCE, () -> given(liveness).negative().size(), now -> now >= negative + 2);
        } finally {
            frozen.signal("CONT");
        }
    }

    @When("every request to the service hangs until the platform has noticed")
    public void requestsHang() {
        Person waiting = world.stranger("Waiting");
        world.accounts().open(waiting);
        try (AppliedSabotage hanging = Sabotages.codeIn(instance(), OWN_ACCOUNT, Action.delay(HANG))) {
            Callable<Boolean> caller = () -> waiting.me().succeeded();
            Callable<Boolean> platform =
                    () -> Waiting.until(HANG, () -> given(liveness).negative().size(), now -> now > 0) > 0;
            AtOnce.all(List.of(caller, platform));
        }
    }

    @When("{int} people at once keep the service busy with sign-ins for {int} seconds")
    public void keepBusy(int people, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Callable<List<Long>>> busy = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = world.stranger("Busy" + i);
            busy.add(() -> signInsUntil(end, person));
        }
        AtOnce.all(busy).forEach(milliseconds::addAll);
    }

    @Then("its start-up probe was negative as long as the migration was held up")
    public void startupWasNegative() {
        assertThat(given(startup).negative())
                .as("answers of the start-up probe while the migration was held up")
                .hasSizeGreaterThanOrEqualTo(ENOUGH_LOOKS);
        assertThat(given(startup).positive())
                .as("positive answers in that time")
                .isEmpty();
    }

    @Then("its start-up probe and its readiness are positive now")
    public void startedAndReady() {
        boolean ready = settled(true);
        assertThat(probe(Probe.Kind.STARTUP).positive())
                .as("start-up once the start is done")
                .isTrue();
        assertThat(ready).as("readiness once the start is done").isTrue();
    }

    @Then("on stopping its readiness turns negative while it still answers")
    public void notReadyOnStopping() {
        instance().signal("TERM");
        boolean ready = settled(false);
        Answer answered = world.api(instance()).send(Call.get("/me"));
        assertThat(ready).as("readiness of a stopping instance").isFalse();
        assertThat(answered.status())
                .as("a stopping instance still answers what reaches it (401: nobody is signed in)")
                .isEqualTo(401);
        assertThat(probe(Probe.Kind.LIVENESS).positive())
                .as("liveness of a stopping instance")
                .isTrue();
    }

    @Then("readiness was negative each time it was lost, and positive again afterwards")
    public void readinessFollowed() {
        assertThat(readinessWhileLost)
                .as("readiness while each was lost")
                .isNotEmpty()
                .allSatisfy(
                        (dependency, ready) -> assertThat(ready).as(dependency).isFalse());
        assertThat(readinessAfterwards)
                .as("readiness after each came back")
                .allSatisfy(
                        (dependency, ready) -> assertThat(ready).as(dependency).isTrue());
    }

    @Then("readiness stayed positive all the time")
    public void readinessStayed() {
        assertThat(given(readiness).positive())
                .as("answers of the readiness probe")
                .hasSizeGreaterThanOrEqualTo(ENOUGH_LOOKS);
        assertThat(given(readiness).negative())
                .as("negative answers of the readiness probe")
                .isEmpty();
    }

    @Then("liveness stayed positive all the time")
    public void livenessStayed() {
        assertThat(given(liveness).positive())
                .as("answers of the liveness probe")
                .hasSizeGreaterThanOrEqualTo(ENOUGH_LOOKS);
        assertThat(given(liveness).negative())
                .as("negative answers of the liveness probe")
                .isEmpty();
    }

    @Then("liveness turned negative while it hung")
    public void livenessWasNegative() {
        assertThat(given(liveness).negative())
                .as("negative answers of a hung instance")
                .isNotEmpty();
    }

    @Then("liveness is positive again")
    public void livenessIsPositiveAgain() {
        boolean alive = Waiting.until(PATIENCE, probe(Probe.Kind.LIVENESS)::positive, Boolean::booleanValue);
        assertThat(alive).as("liveness once the instance goes on").isTrue();
    }

    @Then("the service was busy")
    public void wasBusy() {
        assertThat(milliseconds).as("sign-ins of the busy time").isNotEmpty();
        assertThat(milliseconds.stream().mapToLong(Long::longValue).max().orElse(0))
                .as("the slowest of them, in ms: without waiting nobody was busy")
                .isGreaterThan(100);
    }

    /** Readiness goes, and liveness is asked often enough to see it flap. */
    private boolean notReadyWhileLost() {
        boolean ready = settled(false);
        int looks = given(liveness).looks();
        Waiting.until(PATIENCE, () -> given(liveness).looks(), now -> now >= looks + ENOUGH_LOOKS);
        return ready;
    }

    /** Somebody registers, which needs both, and enough looks are taken. */
    private boolean usedWhileLost() {
        int looks = given(readiness).looks();
        world.stranger("Unlucky").register("umbrella-" + world.trace().id());
        Waiting.until(PATIENCE, () -> given(readiness).looks(), now -> now >= looks + 2 * ENOUGH_LOOKS);
        return probe(Probe.Kind.READINESS).positive();
    }

    private void lose(String dependency, boolean lost) {
        switch (dependency) {
            case "database" -> cut(instance().databaseRelay(), lost);
            case "storage" -> cut(given(storageLine), lost);
            case "mail" -> world.environment().mailbox().refuse(lost);
            case "breached-password service" ->
                world.environment().stubs().breachedPasswords().refuse(lost);
            default -> throw new IllegalArgumentException("nobody depends on " + dependency);
        }
        if (lost) {
            world.closeAtEnd(() -> lose(dependency, false));
        }
    }

    private static void cut(TcpRelay line, boolean lost) {
        if (lost) {
            line.cut();
        } else {
            line.restore();
        }
    }

    private List<Long> signInsUntil(long end, Person person) {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            person.signIn("a wrong password");
            took.add((System.nanoTime() - start) / 1_000_000);
        }
        return took;
    }

    private boolean settled(boolean wanted) {
        return Waiting.until(PATIENCE, probe(Probe.Kind.READINESS)::positive, ready -> ready == wanted);
    }

    private Probe probe(Probe.Kind kind) {
        return new Probe(world.environment(), instance(), kind);
    }

    private ServiceProcess instance() {
        return given(instance);
    }

    private static <T> T given(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
