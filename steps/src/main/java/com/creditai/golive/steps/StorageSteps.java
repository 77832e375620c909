package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.StorageObserver;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.fixtures.storage.RecordedRequest;
import com.creditai.golive.fixtures.storage.StorageContract;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Google Cloud Storage sees of the service. */
public final class StorageSteps {

    private static final int CUT_AFTER_BYTES = 2 * 1024 * 1024 + 12_345;

    private final World world;
    private final List<String> reports = new ArrayList<>();
    private final List<NamedFile> files = new ArrayList<>();
    private List<List<String>> listing = List.of();

    public StorageSteps(World world) {
        this.world = world;
    }

    @Given("{person} has {int} analysed reports")
    public void hasReports(Person person, int count) {
        world.accounts().open(person);
        for (int i = 0; i < count; i++) {
            NamedFile file = Documents.withFindingAbout("FINCH BANK " + i);
            person.has(file);
            person.upload(file);
            person.endedReport();
            reports.add(person.reportId());
            files.add(file);
        }
    }

    @When("{person} deletes the first")
    public void deletesTheFirst(Person person) {
        person.delete(reports.get(0));
    }

    @When("{person} uploads it and storage is interrupted once")
    public void storageIsInterrupted(Person person) {
        world.storage().emulator().forgetRequests();
        world.storage().emulator().failAfterBytes(CUT_AFTER_BYTES);
        person.upload(person.file());
    }

    @When("the stored documents are listed, {int} a page")
    public void listed(int aPage) {
        listing = world.storage().listing(world.api(), aPage, Integer.MAX_VALUE);
    }

    @When("only the first page of the stored documents is listed, {int} a page")
    public void firstPageListed(int aPage) {
        listing = world.storage().listing(world.api(), aPage, 1);
    }

    @When("a request that Google does not publish is sent to storage")
    public void unpublishedRequest() {
        StorageObserver storage = world.storage();
        world.current()
                .remember(world.api().open(storage.address("/storage/v1/b/" + storage.bucket() + "/everything")));
    }

    @Then("the listing has more than one page")
    public void hasSeveralPages() {
        assertThat(listing).as("pages of the listing").hasSizeGreaterThan(1);
    }

    @Then("each document of Maya is listed exactly once")
    public void eachIsListedOnce() {
        List<String> names = listing.stream().flatMap(List::stream).toList();
        assertThat(reports)
                .as("reports whose document is listed once, on whichever page")
                .isNotEmpty()
                .allSatisfy(report -> assertThat(names.stream().filter(name -> name.contains(report)))
                        .hasSize(1));
    }

    @Then("not every document of Maya is listed")
    public void notEveryOneIsListed() {
        List<String> names = listing.stream().flatMap(List::stream).toList();
        assertThat(reports.stream()
                        .filter(report -> names.stream().anyMatch(name -> name.contains(report)))
                        .count())
                .as("documents of Maya on the first page of 2")
                .isLessThan(reports.size());
    }

    @Then("the document can no longer be read")
    public void canNoLongerBeRead() {
        Person person = world.current();
        assertThat(person.document(person.reportId()).brief())
                .as("the document of a deleted report")
                .isEqualTo("404 not-found");
    }

    @Then("the document is no longer listed in storage")
    public void isNoLongerListed() {
        Person person = world.current();
        List<String> left = Waiting.until(
                Duration.ofSeconds(15),
                () -> world.storage().names().stream()
                        .filter(name -> name.contains(person.reportId()))
                        .toList(),
                List::isEmpty);
        assertThat(left).as("objects of the deleted report").isEmpty();
        assertThat(person.reports()).as("the person's list").isEmpty();
    }

    @Then("{person} gets the second document back byte for byte")
    public void getsTheSecondBack(Person person) {
        assertThat(person.document(reports.get(0)).brief())
                .as("the first is gone")
                .isEqualTo("404 not-found");
        Answer second = person.document(reports.get(1));
        assertThat(NamedFile.sha256Of(second.body()))
                .as("the second is whole")
                .isEqualTo(files.get(1).sha256());
    }

    @Then("the upload to storage went on where it stopped")
    public void wentOnWhereItStopped() {
        List<RecordedRequest> chunks = world.storage().chunksOfUploads();
        assertThat(chunks.stream().filter(chunk -> chunk.status() == 0))
                .as("the connection was cut once in the middle of the upload")
                .hasSize(1);
        RecordedRequest next = chunks.get(chunks.indexOf(chunks.stream()
                        .filter(chunk -> chunk.status() == 0)
                        .findFirst()
                        .orElseThrow())
                + 1);
        long start = StorageObserver.startOf(next);
        assertThat(start)
                .as("the offset from which the upload went on, not from the beginning")
                .isPositive();
        long sentAfterwards = chunks.stream()
                .skip(chunks.indexOf(next))
                .mapToLong(RecordedRequest::bodyBytes)
                .sum();
        assertThat(sentAfterwards)
                .as("bytes sent after the interruption: the rest of the file and nothing twice")
                .isEqualTo(world.current().file().bytes().length - start);
    }

    @Then("storage has seen her document written, read and deleted")
    public void hasSeenItAll() {
        Person person = world.current();
        List<RecordedRequest> seen = Waiting.until(
                Duration.ofSeconds(15),
                () -> world.storage().requestsFor(person.reportId()),
                requests ->
                        requests.stream().anyMatch(request -> request.method().equals("DELETE")));
        assertThat(seen.stream().map(RecordedRequest::method).distinct())
                .as("kinds of requests about the document")
                .contains("POST", "GET", "DELETE");
    }

    @Then("each request to storage kept to Google's published contract")
    public void keptToTheContract() {
        List<RecordedRequest> seen = world.storage().requests();
        assertThat(seen).as("the journal of storage").isNotEmpty();
        assertThat(StorageContract.published()
                        .violations(world.storage().requestsFor(world.current().reportId())))
                .as("breaches of the published contract")
                .isEmpty();
    }

    @Then("storage refuses it and notes the breach of contract")
    public void notesTheBreach() {
        assertThat(world.current().told().succeeded())
                .as("storage knows no such request")
                .isFalse();
        assertThat(StorageContract.published().violations(world.storage().requests()))
                .as("breaches of the published contract")
                .anySatisfy(breach -> assertThat(breach).contains("/everything"));
    }
}
