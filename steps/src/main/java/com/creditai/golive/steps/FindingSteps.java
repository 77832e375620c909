package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AccountRow;
import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.Person;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hand-worked accounts, and what the analysis finds in them. */
public final class FindingSteps {

    private static final String FIRST_DELINQUENCY = "2021-03";

    private final World world;
    private List<AccountRow> rows = List.of();

    public FindingSteps(World world) {
        this.world = world;
    }

    /** A bureau whose layout is printed. */
    @ParameterType("Equifax|Experian")
    public String bureau(String name) {
        return name;
    }

    /** A day as 2024-06-30. */
    @ParameterType("\\d{4}-\\d{2}-\\d{2}")
    public String day(String iso) {
        return iso;
    }

    @Given("Maya's {bureau} report of {day} lists these accounts")
    public void listsAccounts(String bureau, String day, DataTable table) {
        rows = table.asMaps().stream().map(row -> AccountRow.of(row, day)).toList();
        hers().has(Documents.listing(bureau, day, rows));
    }

    @Given("Maya's {bureau} report of {day} lists a collection and a charge-off with first delinquency 2021-03")
    public void listsCollectionAndChargeOff(String bureau, String day) {
        hers().has(Documents.collectionAndChargeOff(bureau, day, FIRST_DELINQUENCY));
    }

    @Given("Maya's {bureau} report of {day} lists these collections")
    public void listsCollections(String bureau, String day, DataTable table) {
        rows = table.asMaps().stream().map(row -> AccountRow.of(row, day)).toList();
        hers().has(Documents.listingCollections(bureau, day, rows));
    }

    @When("it is analysed")
    public void isAnalysed() {
        Person person = world.current();
        person.upload(person.file());
        person.endedReport();
    }

    @Then("exactly the findings of the table are made")
    public void exactlyTheFindingsOfTheTable() {
        Map<String, List<String>> expected = new TreeMap<>();
        rows.forEach(row -> expected.put(row.name(), row.found()));
        AnalysisView analysis = analysis();
        assertThat(analysis.entries())
                .as("every entry of the table was read")
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(analysis.rulesByEntry())
                .as("rules that found something, as often as they did, by entry")
                .isEqualTo(expected);
    }

    @Then("one of them says {string}")
    public void oneSays(String words) {
        assertThat(analysis().findings())
                .as("what the findings say")
                .anySatisfy(finding -> assertThat(finding.statement()).contains(words));
    }

    @Then("the collection and the charge-off are possibly obsolete")
    public void arePossiblyObsolete() {
        areObsolete("POSSIBLE", "may be obsolete from");
    }

    @Then("the collection and the charge-off are certainly obsolete")
    public void areCertainlyObsolete() {
        areObsolete("CERTAIN", "is obsolete from");
    }

    private void areObsolete(String confidence, String words) {
        AnalysisView analysis = analysis();
        assertThat(analysis.rules())
                .as("one finding about each of the two, and no other")
                .containsExactlyInAnyOrder("Obsolete-Collection", "Obsolete-ChargeOff");
        assertThat(analysis.findings()).allSatisfy(finding -> {
            assertThat(finding.confidence()).as("how sure " + finding + " is").isEqualTo(confidence);
            assertThat(finding.statement())
                    .as("how sure the words of the finding are")
                    .contains(words);
        });
    }

    @Then("the collection and the charge-off are not obsolete")
    public void areNotObsolete() {
        AnalysisView analysis = analysis();
        assertThat(analysis.creditors()).as("the charge-off was read").containsExactly(Documents.CHARGED_OFF_BY);
        assertThat(analysis.agencies()).as("the collection was read").containsExactly(Documents.COLLECTED_BY);
        assertThat(analysis.rules())
                .as("one day before the first possible day nothing is found")
                .isEmpty();
    }

    @Then("each is shown as obsolete from {day} to {day}")
    public void shownAsObsolete(String earliest, String latest) {
        assertThat(analysis().ranges("obsoleteFrom"))
                .as("the days between which each becomes obsolete: 180 days and 7 years")
                .containsExactly(earliest + " to " + latest, earliest + " to " + latest);
    }

    @Then("beside it stands the bureaus' practice of {day} to {day}")
    public void besideItStandsThePractice(String earliest, String latest) {
        assertThat(analysis().ranges("bureauPractice"))
                .as("the days on which bureaus remove each: 7 years")
                .containsExactly(earliest + " to " + latest, earliest + " to " + latest);
    }

    private Person hers() {
        Person maya = world.person("Maya");
        world.accounts().open(maya);
        return maya;
    }

    private AnalysisView analysis() {
        return AnalysisView.of(world.current().analysis());
    }
}
