package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.Comparison;
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
import java.util.Optional;
import java.util.stream.Stream;

/** What Google Cloud Storage sees of the service. */
public final class StorageSteps {

    /** The most names that Google puts on one page. */
    private static final int GOOGLES_PAGE = 1_000;

    private static final int CUT_AFTER_BYTES = 2 * 1024 * 1024 + 12_345;

    private final World world;
    private final List<String> reports = new ArrayList<>();
    private final List<NamedFile> files = new ArrayList<>();
    private Optional<Comparison> comparison = Optional.empty();
    private String orphan = "";

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
        world.storage().emulator().failAfterBytes(CUT_AFTER_BYTES);
        person.upload(person.file());
    }

    @Given("storage lists {int} documents a page")
    public void listsAPage(int documents) {
        world.storage().emulator().limitPages(documents);
        world.closeAtEnd(() -> world.storage().emulator().limitPages(GOOGLES_PAGE));
    }

    @Given("the last of the stored documents belongs to no report")
    public void lastBelongsToNoReport() {
        StorageObserver storage = world.storage();
        // Storage lists by name, and the names of reports are made of hexadecimal digits.
        orphan = "documents/z-" + world.trace().id();
        storage.emulator().put(storage.bucket(), orphan, new byte[] {1});
        world.closeAtEnd(() -> storage.emulator().lose(storage.bucket(), orphan));
    }

    @Given("storage has lost the document of the first")
    public void hasLostTheFirst() {
        StorageObserver storage = world.storage();
        storage.emulator().lose(storage.bucket(), storage.nameWith(reports.get(0)));
    }

    @Given("an administrator has compared reports with stored documents")
    @When("an administrator compares reports with stored documents")
    public void administratorCompares() {
        comparison = Optional.of(Comparison.by(world.administrator()));
    }

    @When("a request that Google does not publish is sent to storage")
    public void unpublishedRequest() {
        StorageObserver storage = world.storage();
        String address = storage.address("/storage/v1/b/" + storage.bucket() + "/everything")
                .toString();
        world.current().remember(world.api().send(Call.get(address).header(StorageObserver.HARNESS, "yes")));
    }

    @Then("storage was asked for more than one page")
    public void wasAskedForMore() {
        assertThat(listings().filter(request -> request.query().containsKey("pageToken")))
                .as("requests for a page after the first")
                .isNotEmpty();
    }

    @Then("no report of Maya is without document and no document of hers without report")
    public void nothingOfHersDiffers() {
        Comparison found = compared();
        assertThat(reports).as("reports of Maya").hasSize(5);
        assertThat(found.documents()).as("stored documents that were compared").isGreaterThanOrEqualTo(reports.size());
        assertThat(found.reportsWithoutDocument())
                .as("reports whose document is on none of the pages that were read")
                .doesNotContainAnyElementsOf(reports);
        assertThat(found.documentsWithoutReport())
                .as("documents without report")
                .noneMatch(name -> reports.stream().anyMatch(name::contains));
    }

    @Then("that document is named as one without report")
    public void orphanIsNamed() {
        assertThat(compared().documentsWithoutReport())
                .as("documents without report, up to the last page")
                .contains(orphan);
    }

    @Then("only the first is named as one without document")
    public void firstIsNamed() {
        assertThat(compared().reportsWithoutDocument())
                .as("reports without document")
                .contains(reports.get(0))
                .doesNotContain(reports.get(1));
    }

    private Comparison compared() {
        Comparison found = comparison.orElseThrow(() -> new IllegalStateException("nobody has compared"));
        assertThat(found.status()).as("the administrator is answered").isEqualTo(200);
        return found;
    }

    private Stream<RecordedRequest> listings() {
        StorageObserver storage = world.storage();
        return storage.requestsOfService(world.storageRequestsBefore()).stream().filter(storage::isListing);
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
        List<RecordedRequest> chunks = world.storage().requestsOfService(world.storageRequestsBefore()).stream()
                .filter(StorageObserver::isChunk)
                .toList();
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

    @Then("storage has seen documents written, read, listed and deleted")
    public void hasSeenItAll() {
        Person person = world.current();
        List<RecordedRequest> seen = Waiting.until(
                Duration.ofSeconds(15),
                () -> world.storage().requestsFor(person.reportId()),
                requests ->
                        requests.stream().anyMatch(request -> request.method().equals("DELETE")));
        assertThat(seen.stream().map(RecordedRequest::method).distinct())
                .as("kinds of requests about the document")
                .contains("POST", "PUT", "GET", "DELETE");
        assertThat(listings()).as("requests for the names of documents").isNotEmpty();
    }

    @Then("each request of the service to storage kept to Google's published contract")
    public void keptToTheContract() {
        List<RecordedRequest> seen = world.storage().requestsOfService(world.storageRequestsBefore());
        assertThat(seen).as("the journal of storage since the scenario began").isNotEmpty();
        assertThat(StorageContract.published().violations(seen))
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
