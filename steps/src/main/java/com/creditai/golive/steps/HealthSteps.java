package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.HealthPage;
import com.creditai.golive.drivers.HealthPage.Line;
import com.creditai.golive.drivers.HealthPage.Report;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.TcpRelay;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the health page says of each dependency, with all of them there and with each of them lost. */
public final class HealthSteps {

    /** The time in which the page follows what happened: it asks each dependency every three seconds. */
    private static final Duration FOLLOWING = Duration.ofSeconds(20);

    private static final String SLOW = "breached passwords";

    private final World world;
    private final WatchedInstance watched;
    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private Map<String, String> importances = Map.of();
    private Instant began = Instant.EPOCH;
    private Duration slowness = Duration.ZERO;
    private @Nullable Report report;

    public HealthSteps(World world, WatchedInstance watched) {
        this.world = world;
        this.watched = watched;
    }

    /**
     * One dependency's loss.
     *
     * @param lostAt when its line was cut
     * @param during what the page said then
     * @param after what it said when the line was there again
     */
    private record Loss(Instant lostAt, Report during, Report after) {}

    @Given("another instance that reaches each of its dependencies by a line that can be cut")
    public void instanceBehindLines() {
        watched.is(world.closeAtEnd(world.environment().start(Launch.another().through(Dependency.values()))));
    }

    @Given("the breached-password service answers after {int} second(s)")
    public void answersLate(int seconds) {
        slowness = Duration.ofSeconds(seconds);
        // The first look opens connections, which takes its time everywhere.
        looks();
        world.environment().stubs().breachedPasswords().slow(slowness);
        world.closeAtEnd(() -> world.environment().stubs().breachedPasswords().slow(Duration.ZERO));
    }

    @When("an operator looks at the health page")
    public void looks() {
        began = Instant.now();
        HealthPage page =
                new HealthPage(world.environment(), world.environment().service());
        report = Waiting.until(FOLLOWING, page::look, this::isOfNow);
    }

    @When("each of these dependencies is lost for a while, one after another")
    public void eachIsLost(Map<String, String> chosen) {
        importances = chosen;
        HealthPage page = new HealthPage(world.environment(), watched.process());
        Waiting.until(FOLLOWING, page::look, seen -> seen.down().isEmpty());
        for (String name : chosen.keySet()) {
            TcpRelay line = watched.process()
                    .line(Dependency.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
            line.cut();
            Instant lostAt = Instant.now();
            Report during =
                    Waiting.until(FOLLOWING, page::look, seen -> seen.down().contains(name));
            line.restore();
            Report after = Waiting.until(
                    FOLLOWING, page::look, seen -> seen.healthy() && seen.down().isEmpty());
            losses.put(name, new Loss(lostAt, during, after));
            if (!after.down().isEmpty()) {
                return;
            }
        }
    }

    @Then("it reports these dependencies and no others")
    public void reports(Map<String, String> expected) {
        Map<String, String> reported = new LinkedHashMap<>();
        known(report).dependencies().forEach((name, line) -> reported.put(name, line.importance()));
        assertThat(reported)
                .as("the dependencies on the health page and their importance")
                .isEqualTo(expected);
    }

    @Then("each is up and has just answered within {int} seconds")
    public void areUp(int seconds) {
        assertThat(known(report).healthy()).as("the whole is healthy").isTrue();
        assertThat(known(report).dependencies()).as("dependencies").isNotEmpty();
        known(report).dependencies().forEach((name, line) -> {
            assertThat(line.state()).as("state of %s", name).isEqualTo("up");
            assertThat(line.latencyMillis()).as("latency of %s in ms", name).isBetween(0L, seconds * 1_000L);
            assertThat(line.lastSuccess())
                    .as("last success of %s", name)
                    .hasValueSatisfying(success -> assertThat(success)
                            .as("last success of %s, after it was asked to look at %s", name, began)
                            .isBetween(began, Instant.now()));
        });
    }

    @Then("it reports the breached-password service as up with that latency, and the others as faster")
    public void reportsLatency() {
        Map<String, Line> lines = known(report).dependencies();
        assertThat(lines).as("dependencies").containsKey(SLOW).hasSizeGreaterThan(1);
        assertThat(known(lines.get(SLOW)).latencyMillis())
                .as("latency of %s in ms", SLOW)
                .isGreaterThanOrEqualTo(slowness.toMillis());
        lines.forEach((name, line) -> {
            assertThat(line.state()).as("state of %s", name).isEqualTo("up");
            if (!name.equals(SLOW)) {
                assertThat(line.latencyMillis())
                        .as("latency of %s in ms, beside that of the slow one", name)
                        .isLessThan(known(lines.get(SLOW)).latencyMillis());
            }
        });
    }

    @Then("everything was well again each time it had come back")
    public void wasWellAgain() {
        assertThat(losses).as("losses").isNotEmpty();
        losses.forEach((name, loss) -> {
            assertThat(loss.after().down())
                    .as("down after %s had come back", name)
                    .isEmpty();
            assertThat(loss.after().healthy())
                    .as("the whole is healthy after %s had come back", name)
                    .isTrue();
        });
    }

    @Then("the whole was unhealthy while a critical one was lost")
    public void wasUnhealthy() {
        for (String name : named("critical")) {
            assertThat(loss(name).during().healthy())
                    .as("the whole is healthy without the critical %s", name)
                    .isFalse();
        }
    }

    @Then("the whole stayed healthy while an optional one was lost, and that one was shown as down")
    public void stayedHealthy() {
        for (String name : named("optional")) {
            assertThat(loss(name).during().healthy())
                    .as("the whole is healthy without the optional %s", name)
                    .isTrue();
            assertThat(loss(name).during().down())
                    .as("reported as down without %s", name)
                    .contains(name);
        }
    }

    @Then("each time only the lost one was reported down")
    public void onlyTheLostOne() {
        losses.forEach((name, loss) -> assertThat(loss.during().down())
                .as("reported as down while %s was lost", name)
                .isEqualTo(Set.of(name)));
    }

    @Then("the lost one showed its last success from before")
    public void showedLastSuccess() {
        losses.forEach((name, loss) -> assertThat(
                        Optional.ofNullable(loss.during().dependencies().get(name))
                                .flatMap(Line::lastSuccess))
                .as("last success of %s", name)
                .hasValueSatisfying(success -> assertThat(success)
                        .as("last success of %s, which was lost at %s", name, loss.lostAt())
                        .isBefore(loss.lostAt())));
    }

    private boolean isOfNow(Report seen) {
        return !seen.dependencies().isEmpty()
                && seen.dependencies().values().stream()
                        .allMatch(line -> line.lastSuccess()
                                .filter(success -> !success.isBefore(began))
                                .isPresent());
    }

    private List<String> named(String importance) {
        List<String> names = importances.keySet().stream()
                .filter(name -> importance.equals(importances.get(name)))
                .toList();
        assertThat(names).as("dependencies that are %s", importance).isNotEmpty();
        return names;
    }

    private Loss loss(String name) {
        assertThat(losses).as("losses that were looked at").containsKey(name);
        return known(losses.get(name));
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
