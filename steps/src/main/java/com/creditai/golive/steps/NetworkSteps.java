package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AtOnce;
import com.creditai.golive.drivers.Footprint;
import com.creditai.golive.drivers.HealthPage;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Usage;
import com.creditai.golive.drivers.Usage.Done;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.LineFault;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.platform.TcpRelay;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line to a dependency that fails in each way while somebody uses the service. */
public final class NetworkSteps {

    private static final String NO_FAULT = "no fault";
    private static final String ANYTHING = "either";
    private static final List<String> EITHER = List.of(Usage.AS_USUAL, Usage.COME_BACK, Usage.LATER, Usage.NOT_BEGUN);

    /** In which an instance meets a fault: its jobs come by themselves. */
    private static final Duration STRIKING = Duration.ofSeconds(30);

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final World world;
    private final WatchedInstance watched;
    private final List<Trial> trials = new ArrayList<>();
    private @Nullable Footprint before;

    public NetworkSteps(World world, WatchedInstance watched) {
        this.world = world;
        this.watched = watched;
    }

    /**
     * What happened in one way of failing.
     *
     * @param struck how often the fault was met
     * @param ill what did not work again when the fault was over
     */
    private record Trial(String way, long struck, List<Done> during, List<String> ill) {}

    /** What the service reaches over the network. */
    @ParameterType("database|storage|mail server|breached-password service")
    public Dependency dependency(String name) {
        return switch (name) {
            case "mail server" -> Dependency.MAIL;
            case "breached-password service" -> Dependency.BREACHED_PASSWORDS;
            default -> Dependency.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }

    @Given("another instance on a database of its own that reaches each of its dependencies by a line that can fail")
    public void instanceBehindLines() {
        ServiceProcess instance = world.closeAtEnd(
                world.environment().start(Launch.another().onOwnDatabase().through(Dependency.values())));
        watched.is(instance);
        world.livesAt(instance);
    }

    @When("the line to the {dependency} fails in each way, one after another, while {person} uses the service")
    public void failsInEachWay(Dependency dependency, Person person) {
        Usage usage = new Usage(person, () -> world.stranger("Stranger"));
        trials.add(trial(NO_FAULT, dependency, Optional.empty(), usage));
        before = Footprint.of(watched.process());
        for (Map.Entry<String, LineFault> way : ways().entrySet()) {
            Trial trial = trial(way.getKey(), dependency, Optional.of(way.getValue()), usage);
            trials.add(trial);
            if (!trial.ill().isEmpty()) {
                // What did not mend itself would only be met again.
                return;
            }
        }
    }

    @Then("each time the fault struck, and she was answered")
    public void wasAnswered(DataTable table) {
        List<Map<String, String>> rows = table.asMaps();
        assertThat(trials).as("ways in which the line failed, after none").hasSize(1 + ways().size());
        for (Trial trial : trials) {
            assertThat(trial.struck() > 0)
                    .as("whether '%s' struck", trial.way())
                    .isEqualTo(!trial.way().equals(NO_FAULT));
            assertThat(trial.during())
                    .as("what was done while '%s' was in force", trial.way())
                    .hasSameSizeAs(rows);
            for (Map<String, String> row : rows) {
                assertAnswered(trial, row);
            }
        }
    }

    @Then("each time everything worked again, without a restart, and all mail of that time arrived")
    public void workedAgain() {
        assertThat(trials).as("trials").hasSizeGreaterThan(1);
        assertThat(trials)
                .allSatisfy(trial -> assertThat(trial.ill())
                        .as("what did not work %s after '%s'", RECOVERY, trial.way())
                        .isEmpty());
        assertThat(watched.process().exitCode()).as("the same process runs").isEmpty();
    }

    @Then("no thread and no connection was left behind")
    public void leftNothing() {
        Footprint usual = known(before);
        assertThat(usual.threads()).as("threads before the first fault").isPositive();
        Footprint last = Waiting.until(RECOVERY, () -> Footprint.of(watched.process()), seen -> seen.isWithin(usual));
        assertThat(last.isWithin(usual))
                .as("what the instance occupies is what it did before the first fault: %s, before: %s", last, usual)
                .isTrue();
    }

    private static void assertAnswered(Trial trial, Map<String, String> row) {
        String what = row.getOrDefault("what", "");
        String expected = row.getOrDefault(trial.way(), trial.way().equals(NO_FAULT) ? Usage.AS_USUAL : "");
        Done done = trial.during().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody does '" + what + "'"));
        assertThat(done.outcome())
                .as("%s while '%s' was in force, after %s", what, trial.way(), done.took())
                .isIn(expected.equals(ANYTHING) ? EITHER : List.of(expected));
        assertThat(done.took())
                .as("the time that %s took while '%s' was in force", what, trial.way())
                .isLessThanOrEqualTo(Duration.ofSeconds(Long.parseLong(row.getOrDefault("seconds", "0"))));
    }

    /** Puts a fault in force while everything is done, and looks whether all is well afterwards. */
    private Trial trial(String way, Dependency dependency, Optional<LineFault> fault, Usage usage) {
        TcpRelay line = watched.process().line(dependency);
        long met = fault.map(line::disturbed).orElse(0L);
        fault.ifPresent(line::set);
        List<Done> during = new ArrayList<>();
        List<Long> struck = AtOnce.all(List.of(
                () -> fault.map(force -> Waiting.until(STRIKING, () -> line.disturbed(force) - met, count -> count > 0))
                        .orElse(0L),
                () -> {
                    // Whose mail is at a mail server that is silent when the others begin.
                    usage.somebodyRegisters();
                    during.addAll(usage.everything());
                    return 0L;
                }));
        line.restore();
        return new Trial(way, struck.get(0), List.copyOf(during), ill(usage));
    }

    private List<String> ill(Usage usage) {
        List<String> ill = new ArrayList<>(Waiting.until(
                RECOVERY,
                () -> usage.everything().stream()
                        .filter(done -> !done.asUsual())
                        .map(Object::toString)
                        .toList(),
                List::isEmpty));
        Waiting.until(RECOVERY, usage::unended, List::isEmpty).forEach(id -> ill.add("the analysis of " + id));
        Waiting.until(RECOVERY, () -> withoutMail(usage), List::isEmpty).forEach(ill::add);
        HealthPage page = new HealthPage(world.environment(), watched.process());
        HealthPage.Report health = Waiting.until(
                RECOVERY, page::look, seen -> seen.healthy() && seen.down().isEmpty());
        health.down().forEach(name -> ill.add("on the health page: " + name));
        return ill;
    }

    private List<String> withoutMail(Usage usage) {
        return usage.registered().stream()
                .filter(person ->
                        world.mails().linking(person.email(), "confirm").isEmpty())
                .map(person -> "no mail for " + person.email())
                .toList();
    }

    private static Map<String, LineFault> ways() {
        Map<String, LineFault> ways = new LinkedHashMap<>();
        ways.put("latency", LineFault.Latency.of(Duration.ofMillis(100)));
        ways.put("resets", new LineFault.Reset());
        ways.put("half-open", new LineFault.HalfOpen());
        ways.put("black hole", new LineFault.BlackHole(true));
        ways.put("unreachable", new LineFault.BlackHole(false));
        return ways;
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
