package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotages;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Workers that die, or come back late. */
public final class CrashSteps {

    private static final String DOCUMENTS = "com.creditai.documents.internal.";

    private static final String READING_MAY_TAKE = "10s";
    private static final String READING = "com.creditai.extraction.ReportReader#read";

    private static final String TAKING_UP = "com.github.kagkarlsson.scheduler.LockAndFetchCandidates#run";

    private static final String ANALYSED = "com.creditai.documents.Progress$Processing#analysed";

    /** Where an analysis is when it has come to a stage and no further. */
    private static final Map<String, String> STAGES = Map.of(
            "taken up", DOCUMENTS + "StoredDocument#fetch",
            "document fetched", DOCUMENTS + "Reading#read",
            "report read", "com.creditai.analysis.ReportAnalysis#of",
            "report analysed", ANALYSED,
            "result written but not committed", DOCUMENTS + "ReadyMail#enqueue");

    private static final int HEARTBEATS_TO_DEATH = 4;
    private static final Duration UNTIL_KILLED = Duration.ofMinutes(5);
    private static final Duration LONGER_THAN_READING_MAY_TAKE = Duration.ofSeconds(12);
    private static final Duration AT_EACH = Duration.ofSeconds(4);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration TAKING_OVER = Duration.ofSeconds(30);

    private final World world;
    private final Pair pair;
    private List<String> begun = List.of();
    private List<String> beforeTheKill = List.of();
    private List<String> beforeTheReturn = List.of();

    public CrashSteps(World world, Pair pair) {
        this.world = world;
        this.pair = pair;
    }

    @Given("two instances of the service that take a silent worker for dead after {int} seconds")
    public void twoInstances(int seconds) {
        Map<String, String> quick = Map.of(
                "creditai.worker.heartbeat",
                Duration.ofSeconds(seconds).toMillis() / HEARTBEATS_TO_DEATH + "ms",
                "creditai.worker.threads",
                "8",
                "creditai.uploads.max-processing",
                READING_MAY_TAKE);
        // One after another, so that the second has ended some when it is still at others.
        pair.start(quick, Map.of("creditai.worker.threads", "1"));
    }

    @Given("{person} has uploads, with each of which the first one is at another stage")
    public void atEachStage(Person person, List<String> stages) {
        person.has(Documents.report(Documents.ordinary(world.seed())));
        // The last stage first: what comes later is held before it comes so far.
        List<String> lastFirst = new ArrayList<>(stages);
        Collections.reverse(lastFirst);
        lastFirst.forEach(stage -> pair.holdUploadAt(Objects.requireNonNull(STAGES.get(stage), stage), UNTIL_KILLED));
        begun = pair.awaitWork(work -> work.size() == stages.size());
    }

    @Given("{person} has three uploads: two of them the first one still reads, of one it has a result but has not"
            + " kept it")
    public void readingAndAnalysed(Person person) {
        person.has(Documents.report(Documents.ordinary(world.seed())));
        pair.holdUploadAt(ANALYSED, LONGER_THAN_READING_MAY_TAKE);
        pair.holdUploadAt(READING, LONGER_THAN_READING_MAY_TAKE);
        pair.uploadToFirst();
    }

    @When("it works on for {int} seconds, and is killed")
    public void isKilled(int seconds) {
        beforeTheKill = Waiting.until(
                Duration.ofSeconds(seconds), world.database()::analysesUnderWay, work -> !work.equals(begun));
        pair.first().signal("KILL");
        if (pair.first().awaitExit(SETTLING).isEmpty()) {
            throw new IllegalStateException("the first instance is not dead");
        }
    }

    @When("it freezes, and comes back when the second one has taken over and ended one of them")
    public void comesBackLate() {
        Person person = pair.atSecond();
        // It is about what the first one comes back with, not about what it may take up then.
        world.closeAtEnd(Sabotages.codeIn(pair.first(), TAKING_UP, Action.skip()));
        world.closeAtEnd(() -> pair.first().signal("CONT"));
        AppliedSabotage slow = pair.hold(
                pair.second(),
                DOCUMENTS + "StoredDocument#fetch",
                AT_EACH,
                () -> pair.first().signal("STOP"));
        List<ReportView> seen = Waiting.until(TAKING_OVER, person::reports, CrashSteps::oneHasEnded);
        if (!oneHasEnded(seen)) {
            throw new IllegalStateException("the second instance has ended none: " + seen);
        }
        beforeTheReturn = world.database().analysesOf(person.accountId());
        pair.first().signal("CONT");
        Waiting.until(
                SETTLING,
                () -> pair.first()
                        .logs()
                        .lines()
                        .filter(line -> line.contains("is thrown away"))
                        .count(),
                count -> count >= pair.uploads().size());
        slow.close();
    }

    @Then("until then nobody took over what it was at")
    public void nobodyTookOver() {
        assertThat(beforeTheKill)
                .as("who is at what, as long as the first instance lives (worker and turn)")
                .isNotEmpty()
                .isEqualTo(begun);
    }

    @Then("the result that was there before is the same as ever")
    public void sameAsEver() {
        assertThat(beforeTheReturn).as("results before it came back").isNotEmpty();
        assertThat(world.database().analysesOf(world.current().accountId()))
                .as("the results at the end, byte for byte")
                .containsAll(beforeTheReturn);
    }

    @Then("the second one has ended each of them within {int} seconds, with exactly one result")
    public void eachHasOneResult(int seconds) {
        Person person = pair.atSecond();
        List<ReportView> reports = ExactlyOneResult.endedWithin(seconds, person);
        assertThat(reports)
                .as("the reports that were accepted")
                .extracting(ReportView::id)
                .containsExactlyInAnyOrderElementsOf(pair.uploads());
        ExactlyOneResult.ofEach(reports, world);
        assertThat(world.database().analysesOf(person.accountId()))
                .as("the results that are kept")
                .hasSameSizeAs(reports);
    }

    private static boolean oneHasEnded(List<ReportView> reports) {
        return reports.stream().anyMatch(ReportView::ended);
    }
}
