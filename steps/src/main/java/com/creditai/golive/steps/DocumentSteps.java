package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.StorageObserver;
import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The document from the person's disk to the analysis, and what happens when a byte of it changes. */
public final class DocumentSteps {

    private final World world;

    public DocumentSteps(World world) {
        this.world = world;
    }

    @When("one byte of it is changed on the way to us")
    public void changedOnTheWay() {
        Person person = world.current();
        person.uploadClaiming(person.file().withOneByteChanged(), person.file());
    }

    @When("one byte of it is changed in storage")
    public void changedInStorage() {
        StorageObserver storage = world.storage();
        storage.changeOneByte(storage.nameWith(world.current().reportId()));
    }

    @When("{person} uploads it and one byte is changed before it is analysed")
    public void changedBeforeAnalysis(Person person) {
        world.storage().emulator().corruptReads(true);
        world.closeAtEnd(() -> world.storage().emulator().corruptReads(false));
        person.upload(person.file());
        person.endedReport();
        world.storage().emulator().corruptReads(false);
    }

    @When("{person} uploads it and storage receives other bytes than were sent")
    public void storageReceivesOther(Person person) {
        world.storage().emulator().corruptWrites(true);
        world.closeAtEnd(() -> world.storage().emulator().corruptWrites(false));
        person.upload(person.file());
        world.storage().emulator().corruptWrites(false);
    }

    @When("{person} reads the document and storage sends other bytes than were stored")
    public void storageSendsOther(Person person) {
        world.storage().emulator().corruptReads(true);
        world.closeAtEnd(() -> world.storage().emulator().corruptReads(false));
        person.document(person.reportId());
        world.storage().emulator().corruptReads(false);
    }

    @Given("{person} has read the document")
    public void hasRead(Person person) {
        person.document(person.reportId());
    }

    @Then("the stored document has the digest of her file")
    public void storedHasTheDigest() {
        Person person = world.current();
        byte[] stored = world.storage().contentWith(person.reportId());
        assertThat(NamedFile.sha256Of(stored))
                .as("the bytes in storage are the bytes of the file")
                .isEqualTo(person.file().sha256());
    }

    @Then("the analysis read a document of that same digest")
    public void analysisReadTheSame() {
        Person person = world.current();
        ReportView report = person.report();
        assertThat(report.state()).as("the analysis is ready").isEqualTo("READY");
        assertThat(report.processedSha256())
                .as("digest of the bytes that the analysis read")
                .isEqualTo(person.file().sha256());
        assertThat(report.sha256())
                .as("digest of the bytes that were received")
                .isEqualTo(person.file().sha256());
    }

    @Then("the analysis shows what stands in her file and nothing else")
    public void showsWhatStandsInTheFile() {
        FieldAccuracy accuracy = FieldAccuracy.of(
                Documents.ordinary(world.seed()).truthJson(),
                AnalysisView.of(world.current().analysis()).creditReport());
        assertThat(accuracy.overall().found())
                .as("values of the very file that the analysis shows")
                .isPositive();
        assertThat(accuracy.differences())
                .as("values that are not those of the file")
                .isEmpty();
    }

    @Then("{person} is told on reading the document that the stored document was altered")
    public void isToldOnReading(Person person) {
        Answer told = person.document(person.reportId());
        assertThat(told.brief()).as("an altered document is not handed out").isEqualTo(Refusal.STORED_ALTERED.brief());
        assertThat(told.sentence())
                .as("the sentence for the person names the reason")
                .containsPattern(Refusal.STORED_ALTERED.names());
    }

    @Then("the service does not hand out the altered bytes")
    public void alteredBytesAreKeptBack() {
        Answer told = world.current().told();
        assertThat(told.succeeded()).as("the read must not succeed: %s", told).isFalse();
        assertThat(told.text()).as("no part of a document stands in the answer").doesNotContain("%PDF");
    }

    @Then("the report is marked as failed because {refusal}")
    public void isMarkedAsFailed(Refusal refusal) {
        ReportView report = world.current().endedReport();
        assertThat(report.state()).as("the report's state, by its owner").isEqualTo("FAILED");
        assertThat(report.failureCode())
                .as("the reason that its owner is shown")
                .isEqualTo(refusal.code());
    }

    @Then("there is no analysis of the altered bytes")
    public void thereIsNoAnalysis() {
        Person person = world.current();
        assertThat(person.analysis().brief()).as("there is nothing to read").isEqualTo("409 analysis-not-ready");
        assertThat(world.database().analysisRows(person.accountId()))
                .as("rows of analyses and findings")
                .isZero();
    }
}
