package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.HalfUpload;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.UploadStream;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.ServiceProcess;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Instances that are told to stop while they are at something. */
public final class StoppingSteps {

    /** The exit code of a process that ended on SIGTERM. */
    private static final int TERMINATED = 143;

    /** What an analysis may go on for when an instance stops. */
    private static final String LAST_MOMENTS = "1s";

    private static final Duration LONG_ANALYSIS = Duration.ofSeconds(50);
    private static final Duration ENDING = Duration.ofSeconds(60);

    /** So many uploads before the stop, and after it. */
    private static final int SOME = 10;

    private final World world;
    private final Pair pair;
    private @Nullable HalfUpload half;
    private @Nullable UploadStream stream;
    private int readiness;
    private String lateComer = "";
    private boolean turnedAway;
    private int otherHalf;
    private OptionalInt exit = OptionalInt.empty();

    public StoppingSteps(World world, Pair pair) {
        this.world = world;
        this.pair = pair;
    }

    @Given("two instances of the service")
    public void twoInstances() {
        pair.start(Map.of("creditai.shutdown.jobs", LAST_MOMENTS), Map.of());
    }

    @Given("the first one is at an analysis for {person} that takes longer than it may still run")
    public void isAtALongAnalysis(Person person) {
        person.has(Documents.report(Documents.ordinary(world.seed())));
        pair.holdUploadAt("com.creditai.extraction.ReportReader#read", LONG_ANALYSIS);
    }

    @Given("half of another report of hers has arrived there")
    public void halfHasArrived() {
        Person person = world.current();
        half = world.closeAtEnd(HalfUpload.of(
                another(2), person, world.environment(), pair.first().url(), world.trace()));
    }

    @When("it is told to stop, and the other half arrives when it lets nobody else in")
    public void isToldToStop() {
        Person late = world.current().through(world.api(pair.first()));
        NamedFile lateFile = another(3);
        pair.first().signal("TERM");
        readiness = new Probe(world.environment(), pair.first(), Probe.Kind.READINESS).settled(503);
        Answer last = Waiting.until(ENDING, () -> late.uploadQuietly(lateFile), StoppingSteps::isTurnedAway);
        turnedAway = isTurnedAway(last);
        lateComer = last.brief() + " " + last.text();
        otherHalf = known(half).finish();
        exit = pair.first().awaitExit(ENDING);
    }

    @When("uploads of hers arrive at both all the time, and the first one is told to stop")
    public void stopsUnderUploads() {
        Person person = world.current();
        NamedFile file = Documents.report(Documents.ordinary(world.seed()));
        UploadStream uploads = world.closeAtEnd(
                UploadStream.of(file, List.of(door(person, pair.first()), door(pair.atSecond(), pair.second()))));
        stream = uploads;
        uploads.awaitFurther(SOME);
        pair.first().signal("TERM");
        exit = pair.first().awaitExit(ENDING);
        uploads.awaitFurther(SOME);
        uploads.close();
    }

    @Then("her other report is accepted")
    public void otherIsAccepted() {
        assertThat(otherHalf)
                .as("what is said to the upload that had begun before the stop")
                .isEqualTo(201);
    }

    @Then("the first one was not ready from then on, and let nobody in any more")
    public void letNobodyIn() {
        assertThat(readiness)
                .as("readiness once it was told to stop (503: it says no itself)")
                .isEqualTo(503);
        assertThat(turnedAway)
                .as("whether it turned away who came last, who was told: %s", lateComer)
                .isTrue();
    }

    @Then("it has ended by itself")
    public void hasEnded() {
        assertThat(exit)
                .as("the exit code of the instance that was told to stop")
                .hasValue(TERMINATED);
    }

    @Then("the second one ends what the first has left within {int} seconds, each with exactly one result")
    public void secondEndsIt(int seconds) {
        Person person = pair.atSecond();
        List<ReportView> reports = ExactlyOneResult.endedWithin(seconds, person);
        assertThat(reports)
                .as("the reports that were accepted before the stop and during it")
                .extracting(ReportView::id)
                .containsAll(pair.uploads())
                .hasSizeGreaterThan(pair.uploads().size());
        ExactlyOneResult.ofEach(reports, world);
    }

    @Then("not one upload was dropped")
    public void noneWasDropped() {
        assertThat(known(stream).accepted())
                .as("uploads that were accepted before the stop and after it")
                .hasSizeGreaterThanOrEqualTo(2 * SOME);
        assertThat(known(stream).dropped())
                .as("uploads that were not accepted although they went where an instance said that it is ready")
                .isEmpty();
        assertThat(exit)
                .as("the exit code of the instance that was told to stop")
                .hasValue(TERMINATED);
    }

    @Then("each upload that was accepted has exactly one result within {int} seconds")
    public void eachHasItsResult(int seconds) {
        Set<String> accepted = Set.copyOf(known(stream).accepted());
        UUID account = pair.atSecond().accountId();
        Map<String, Long> results = Waiting.until(
                Duration.ofSeconds(seconds),
                () -> world.database().resultsOf(account),
                seen -> seen.keySet().containsAll(accepted) && !seen.containsValue(0L));
        assertThat(results.keySet())
                .as("the reports that the service has")
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(results)
                .as("how many results each has")
                .allSatisfy((report, count) ->
                        assertThat(count).as("results of %s", report).isEqualTo(1));
    }

    private UploadStream.Door door(Person person, ServiceProcess instance) {
        return new UploadStream.Door(person, new Probe(world.environment(), instance, Probe.Kind.READINESS));
    }

    /** Whether the instance has let nobody in: it took no connection, or said when to come again. */
    private static boolean isTurnedAway(Answer answer) {
        boolean noConnection = answer.status() == 0 && answer.text().contains("refused");
        boolean later = answer.status() == 503 && answer.header("Retry-After").isPresent();
        return noConnection || later;
    }

    /** A report of the person that differs from others by its number. */
    private NamedFile another(int number) {
        NamedFile file = Documents.report(Documents.ordinary(world.seed() + number));
        world.current().has(file);
        return file;
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
