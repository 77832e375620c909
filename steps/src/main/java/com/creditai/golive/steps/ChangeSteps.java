package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.AtOnce;
import com.creditai.golive.drivers.HalfUpload;
import com.creditai.golive.drivers.HeldRow;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.Waiting;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changing a report from several places at once, and uploads that fail half-way. */
public final class ChangeSteps {

    private static final long A_MEGABYTE = 1024 * 1024;
    private static final Duration NOTICING = Duration.ofSeconds(20);

    private final World world;
    private List<String> names = List.of();
    private List<Change> changes = List.of();
    private int before;

    public ChangeSteps(World world) {
        this.world = world;
    }

    /** A change that was asked for by somebody who had seen a version, and what was answered. */
    private record Change(int seen, Answer answer) {

        static Change of(Person person, String name, int seen) {
            return new Change(seen, person.rename(name, seen));
        }

        boolean acknowledged() {
            return answer.succeeded();
        }

        int made() {
            return answer.json().path("version").asInt(0);
        }
    }

    @When("{person} renames that version to {string} and to {string} at the same moment")
    public void renamesTwice(Person person, String one, String other) {
        before = person.report().version();
        names = List.of(one, other);
        // Both have come as far as they get without the other before either of them can go on.
        try (HeldRow row = HeldRow.ofReport(world.environment().database(), UUID.fromString(person.reportId()))) {
            changes = AtOnce.all(List.<Callable<Optional<Change>>>of(
                            () -> Optional.of(Change.of(person, one, before)),
                            () -> Optional.of(Change.of(person, other, before)),
                            () -> {
                                row.awaitWaiting(2);
                                row.close();
                                return Optional.empty();
                            }))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    @Given("{person} has renamed it to {string}")
    public void hasRenamed(Person person, String name) {
        before = person.report().version();
        renames(person, name);
    }

    @When("{person} renames it to {string}")
    public void renames(Person person, String name) {
        person.remember(person.rename(name, person.report().version()));
    }

    @When("{person} renames it {int} times from {int} devices at the same moment")
    public void renamesOften(Person person, int times, int devices) {
        before = person.report().version();
        List<Callable<List<Change>>> working = new ArrayList<>();
        for (int device = 1; device <= devices; device++) {
            String name = "Device " + device;
            working.add(() -> renamedInTurn(person, name, times / devices));
        }
        changes = AtOnce.all(working).stream().flatMap(List::stream).toList();
    }

    @When("{person} renames it to {string} without saying which version she saw")
    public void renamesBlindly(Person person, String name) {
        before = person.report().version();
        person.renameBlindly(name);
    }

    @Given("{person} has uploaded it in vain because her connection breaks")
    @When("{person} uploads it and her connection breaks")
    public void connectionBreaks(Person person) {
        HalfUpload.of(
                        person.file(),
                        person,
                        world.environment(),
                        world.environment().service().url(),
                        world.trace())
                .close();
        long noticed = Waiting.until(NOTICING, this::brokenUploads, count -> count > 0);
        if (noticed == 0) {
            throw new IllegalStateException("the service has not noticed that the connection broke");
        }
    }

    /** The sender hears nothing any more, so the service's own log tells when it has ended the request. */
    private long brokenUploads() {
        return world.environment().service().logLines(world.trace().id()).stream()
                .filter(line -> line.contains("an upload broke off"))
                .count();
    }

    @Given("{person} has uploaded it in vain because the storage breaks off")
    @When("{person} uploads it and the storage breaks off")
    public void storageBreaksOff(Person person) {
        world.storage().emulator().breakUploadsAfter(A_MEGABYTE);
        world.closeAtEnd(() -> world.storage().emulator().breakUploadsAfter(-1));
        person.remember(person.uploadQuietly(person.file()));
        world.storage().emulator().breakUploadsAfter(-1);
    }

    @Given("{person} has uploaded it in vain because the database refuses its row")
    @When("{person} uploads it and the database refuses its row")
    public void databaseRefuses(Person person) throws Exception {
        try (AutoCloseable refusing = world.database().refuseReportsOf(person.accountId())) {
            person.remember(person.uploadQuietly(person.file()));
        }
    }

    @Then("one change takes effect and the other is told that the report was changed meanwhile")
    public void oneIsTold() {
        assertThat(changes.stream().map(change -> change.answer().brief()))
                .as("of two changes to one version exactly one takes effect")
                .containsExactlyInAnyOrder("200", Refusal.CHANGED_MEANWHILE.brief());
    }

    @Then("the report has the name of the change that took effect")
    public void hasTheNameOfTheWinner() {
        String winner = names.get(changes.get(0).acknowledged() ? 0 : 1);
        assertThat(world.current().report().name())
                .as("the name that was confirmed")
                .isEqualTo(winner);
        assertThat(world.current().report().version() - before)
                .as("changes counted")
                .isEqualTo(1);
    }

    @Then("the report is named {string} and counts both changes")
    public void isNamed(String name) {
        ReportView report = world.current().report();
        assertThat(report.name()).as("the later change stands").isEqualTo(name);
        assertThat(report.version() - before).as("changes counted").isEqualTo(2);
    }

    @Then("the report counts exactly the changes that were acknowledged, each once")
    public void countsAcknowledged() {
        Person person = world.current();
        List<Integer> versions = acknowledged().map(Change::made).sorted().toList();
        int last = before + versions.size();
        assertThat(versions)
                .as("versions that acknowledged changes were told: each made one of its own, without a gap")
                .isEqualTo(IntStream.rangeClosed(before + 1, last).boxed().toList());
        assertThat(person.report().version())
                .as("no acknowledged change is lost and no refused one took effect")
                .isEqualTo(last);
        assertThat(world.database().renamingsOf(person.reportId()))
                .as("changes that the audit knows")
                .isEqualTo(versions.size());
    }

    @Then("each acknowledged change was made to the version that its device had seen")
    public void madeToWhatWasSeen() {
        assertThat(acknowledged())
                .as("acknowledged changes: whoever had seen an older version would have undone what came between")
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.made())
                        .as("the version made by a change to version %s", change.seen())
                        .isEqualTo(change.seen() + 1));
    }

    @Then("it has the name of the last of them")
    public void hasTheNameOfTheLast() {
        Change last = acknowledged()
                .max(Comparator.comparingInt(Change::made))
                .orElseThrow(() -> new AssertionError("no change was acknowledged"));
        assertThat(world.current().report().name())
                .as("the name that was acknowledged with the highest version")
                .isEqualTo(last.answer().json().path("name").asString(""));
    }

    private Stream<Change> acknowledged() {
        return changes.stream().filter(Change::acknowledged);
    }

    @Then("at least {int} change(s) was/were acknowledged and at least {int} was/were refused")
    public void someWereRefused(int acknowledged, int refused) {
        assertThat(acknowledged().count()).as("changes that took effect").isGreaterThanOrEqualTo(acknowledged);
        assertThat(changes.stream().filter(change -> change.answer().brief().equals(Refusal.CHANGED_MEANWHILE.brief())))
                .as("changes that met another one: without them nothing was concurrent")
                .hasSizeGreaterThanOrEqualTo(refused);
    }

    @Then("the report counts no change")
    public void countsNoChange() {
        assertThat(world.current().report().version())
                .as("a refused change changes nothing")
                .isEqualTo(before);
    }

    @Then("the upload is not confirmed")
    public void isNotConfirmed() {
        assertThat(world.current().told().succeeded())
                .as(
                        "an upload that failed half-way must not be confirmed: %s",
                        world.current().told())
                .isFalse();
    }

    private static List<Change> renamedInTurn(Person person, String name, int times) {
        List<Change> renamed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            renamed.add(Change.of(person, name + " try " + i, person.report().version()));
        }
        return renamed;
    }
}
