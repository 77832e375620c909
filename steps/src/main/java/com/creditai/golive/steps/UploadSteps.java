package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.AtOnce;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.EveryRule;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.Traces;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Having a file, uploading it, and what is kept of it. */
public final class UploadSteps {

    private final World world;
    private List<Answer> answers = List.of();

    public UploadSteps(World world) {
        this.world = world;
    }

    @Given("{person} has {file}")
    public void hasFile(Person person, NamedFile file) {
        person.has(file);
    }

    @Given("both have the same credit report")
    public void bothHaveTheSame() {
        NamedFile file = Documents.named("an ordinary credit report", world.seed());
        world.everybody().forEach(person -> person.has(file));
    }

    @Given("{person} has uploaded it")
    @When("{person} uploads it")
    public void uploads(Person person) {
        person.upload(person.file());
    }

    @Given("both have uploaded it")
    @When("both upload it")
    public void bothUpload() {
        world.everybody().forEach(this::uploads);
    }

    @Given("{person} has an analysed report")
    public void hasAnAnalysedReport(Person person) {
        hasAnalysed(person, Documents.named("an ordinary credit report", world.seed()));
    }

    @Given("{person} has an analysed report with findings")
    public void hasAnAnalysedReportWithFindings(Person person) {
        hasAnalysed(person, Documents.withFindingAbout("FINCH BANK " + world.seed() % 1_000));
    }

    @Given("{person} has an analysed {bureau} report with a finding by every rule")
    public void hasAFindingByEveryRule(Person person, String bureau) {
        hasAnalysed(person, EveryRule.report(bureau));
    }

    @Given("{person} has an analysed report in which everything fits")
    public void hasAReportInWhichEverythingFits(Person person) {
        hasAnalysed(person, Documents.inWhichEverythingFits());
    }

    @When("{person} uploads it and its analysis is ready")
    @When("{person} uploads it and its analysis has ended")
    public void uploadsAndWaits(Person person) {
        person.upload(person.file());
        person.endedReport();
    }

    @When("{person} uploads the same report with one byte more")
    public void uploadsWithOneByteMore(Person person) {
        person.has(person.file().withOneByteMore());
        person.upload(person.file());
    }

    @When("{person} uploads it {int} times at the same moment")
    public void uploadsManyTimes(Person person, int times) {
        List<Callable<Answer>> uploads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            uploads.add(() -> person.uploadQuietly(person.file()));
        }
        answers = AtOnce.all(uploads);
    }

    @When("{person} uploads {int} different reports at the same moment")
    public void uploadsDifferentReports(Person person, int count) {
        List<Callable<Answer>> uploads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NamedFile file = Documents.named("an ordinary credit report", world.seed() + i);
            person.has(file);
            uploads.add(() -> person.uploadQuietly(file));
        }
        answers = AtOnce.all(uploads);
    }

    @When("{person} deletes her report")
    public void deletes(Person person) {
        person.delete(person.reportId());
    }

    @Then("it is accepted")
    public void isAccepted() {
        assertThat(world.current().told().brief())
                .as(
                        "a file that does no harm is accepted: %s",
                        world.current().told().sentence())
                .isEqualTo("201");
    }

    @Then("it is stored once with its row")
    public void isStoredOnce() {
        Person person = world.current();
        assertThat(traces().settled(person, 1))
                .as("an accepted file has one row and one object")
                .isEqualTo(new Traces.Kept(1, 1, 0));
    }

    @Then("nothing of it is kept")
    public void nothingIsKept() {
        Person person = world.current();
        assertThat(traces().ofRefused(person))
                .as("a refused file leaves no report row, no stored object and no job")
                .isEqualTo(Traces.NOTHING);
        assertThat(world.storedSince().orElse(Set.of()))
                .as("objects of any content that storage has now and did not have before, where nobody else works")
                .isEmpty();
        assertThat(person.reports()).as("the person sees no report").isEmpty();
    }

    @Then("{person} is given the report that she already has")
    public void isGivenTheSameReport(Person person) {
        List<ReportView> reports = person.reports();
        assertThat(person.told().brief())
                .as("the same file again is no new report")
                .isEqualTo("200");
        assertThat(reports).as("the person's list").hasSize(1);
        assertThat(person.told().json().path("id").asString(""))
                .as("the answer is the report that exists")
                .isEqualTo(reports.get(0).id());
    }

    @Then("{person} has exactly {int} report(s), and the service keeps exactly {int}")
    public void hasExactly(Person person, int seen, int kept) {
        Traces.Kept found = traces().settled(person, kept);
        assertThat(person.reports()).as("what the person sees").hasSize(seen);
        assertThat(found.rows()).as("rows in the database").isEqualTo(kept);
        assertThat(found.objects()).as("objects in storage that belong to them").isEqualTo(kept);
        assertThat(found.orphans())
                .as("stored copies of the file without a row")
                .isZero();
    }

    @Then("every upload ends in the same report")
    public void everyUploadEndsInTheSame() {
        assertThat(answers)
                .as("each of the simultaneous uploads is answered with the report")
                .allSatisfy(answer ->
                        assertThat(answer.succeeded()).as(answer.brief()).isTrue());
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("id").asString(""))
                        .distinct())
                .as("and all with the same one")
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .as("it was made once")
                .hasSize(1);
    }

    @Then("the two reports are not the same")
    public void areNotTheSame() {
        assertThat(world.everybody().stream().map(Person::reportId).distinct())
                .as("each person has a report of their own")
                .hasSize(2);
    }

    @Then("{person} gets her document back byte for byte")
    public void getsItBack(Person person) {
        Answer document = person.document(person.reportId());
        assertThat(document.status()).as("the document is handed out").isEqualTo(200);
        assertThat(NamedFile.sha256Of(document.body()))
                .as("the document's digest is that of the person's file")
                .isEqualTo(person.file().sha256());
    }

    private void hasAnalysed(Person person, NamedFile file) {
        world.accounts().open(person);
        person.has(file);
        person.upload(file);
        if (!person.endedReport().ready()) {
            throw new IllegalStateException("the report of " + person + " is "
                    + person.report().state() + " " + person.report().failureCode());
        }
    }

    private Traces traces() {
        return new Traces(world.database(), world.storage(), world.trace());
    }
}
