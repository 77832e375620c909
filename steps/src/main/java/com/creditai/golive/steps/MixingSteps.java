package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AtOnce;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Many people at once: each must see their own document only. */
public final class MixingSteps {

    private final World world;
    private final Map<Person, String> creditors = new LinkedHashMap<>();

    public MixingSteps(World world) {
        this.world = world;
    }

    @Given("{int} people have an account and a report that names a creditor nobody else has")
    public void peopleHaveReports(int count) {
        List<Callable<Person>> openings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Person person = world.person("Person" + i);
            creditors.put(person, "HERON BANK " + i);
            person.has(Documents.withFindingAbout("HERON BANK " + i));
            openings.add(() -> {
                world.accounts().open(person);
                return person;
            });
        }
        AtOnce.all(openings);
    }

    @When("all of them upload at the same moment")
    public void allUpload() {
        List<Callable<ReportView>> uploads = new ArrayList<>();
        for (Person person : creditors.keySet()) {
            uploads.add(() -> {
                person.upload(person.file());
                return person.endedReport();
            });
        }
        AtOnce.all(uploads);
    }

    @Then("each gets their own document back byte for byte")
    public void eachGetsTheirOwn() {
        assertThat(creditors.keySet())
                .as("what each of them gets back")
                .allSatisfy(person -> assertThat(NamedFile.sha256Of(
                                person.document(person.reportId()).body()))
                        .isEqualTo(person.file().sha256()));
    }

    @Then("each sees in the analysis exactly the creditor of their own report")
    public void eachSeesTheirCreditor() {
        assertThat(creditors)
                .as("the creditors in each analysis")
                .allSatisfy((person, creditor) ->
                        assertThat(creditorsSeenBy(person)).containsExactly(creditor));
    }

    @Then("each sees findings about the creditor of their own report only")
    public void eachSeesTheirFindings() {
        assertThat(creditors)
                .as("whom the findings of each are about")
                .allSatisfy((person, creditor) -> assertThat(subjectsSeenBy(person))
                        .isNotEmpty()
                        .allSatisfy(subject -> assertThat(subject).contains(creditor)));
    }

    private static List<String> creditorsSeenBy(Person person) {
        JsonNode accounts = person.analysis().json().path("creditReport").path("accounts");
        return StreamSupport.stream(accounts.spliterator(), false)
                .map(account -> account.path("creditor").path("value").asString(""))
                .toList();
    }

    private static List<String> subjectsSeenBy(Person person) {
        JsonNode findings = person.analysis().json().path("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.path("subject").asString(""))
                .toList();
    }
}
