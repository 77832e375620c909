package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.Corpus;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReadingQuality;
import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.results.Measured;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How exactly printed reports are read. */
public final class ReadingSteps {

    private final World world;
    private @Nullable Corpus corpus;
    private @Nullable SyntheticReport report;
    private @Nullable Scenario scenario;

    public ReadingSteps(World world) {
        this.world = world;
    }

    @Before
    public void keep(Scenario running) {
        scenario = running;
    }

    @Given("a labelled corpus of {int} {bureau} reports of {int} to {int} pages")
    public void labelledCorpus(int count, String bureau, int fewest, int most) {
        corpus = Corpus.of(bureau, count, fewest, most);
    }

    @Given(
            "a labelled corpus of {int} {bureau} reports of {int} to {int} pages in which every {int}th value is misprinted")
    public void misprintedCorpus(int count, String bureau, int fewest, int most, int every) {
        corpus = Corpus.of(bureau, count, fewest, most).misprinted(every);
    }

    @Given("{person} has a {bureau} report in which accounts span page breaks")
    public void hasSpanningAccounts(Person person, String bureau) {
        hasReport(person, Documents.acrossPages(bureau));
    }

    @Given("{person} has a {bureau} report in which each account begins a page, with the same name")
    public void hasSameNames(Person person, String bureau) {
        hasReport(person, Documents.sameNameOnEachPage(bureau));
    }

    @Given("{person} has a {bureau} report in which cells are missing")
    public void hasMissingCells(Person person, String bureau) {
        hasReport(person, Documents.withMissingCells(bureau));
    }

    @When("every report of the corpus is uploaded and analysed")
    public void everyReportIsAnalysed() {
        Person person = world.person("Maya");
        world.accounts().open(person);
        given(corpus).readBy(person);
    }

    @Then("precision and recall of all values together are at least 99 % with 95 % confidence")
    public void areExact() {
        for (Measured measured : quality().overall()) {
            attach(measured);
            assertThat(measured.shown())
                    .as("%s; %s", measured, quality().firstDifferences())
                    .isTrue();
        }
    }

    @Then("each field of which there are enough values is read so exactly by itself")
    public void eachFieldIsExact() {
        ReadingQuality quality = quality();
        assertThat(quality.frequentFields())
                .as("fields with enough values to be judged by themselves")
                .contains("accounts.balance", "accounts.status", "accounts.dateOpened", "inquiries.date");
        assertThat(quality.missedByThemselves())
                .as("fields that are not shown to be read with 99 %")
                .isEmpty();
    }

    @Then("not one value of a rarer field is wrong")
    public void rareFieldsAreFlawless() {
        ReadingQuality quality = quality();
        assertThat(quality.absent())
                .as("fields that a bureau prints and of which the corpus has hardly any value")
                .isEmpty();
        assertThat(quality.flawedRareFields())
                .as("rarer fields with a wrong value; " + quality.firstDifferences())
                .isEmpty();
    }

    @Then("precision and recall of all values together are not shown to be 99 %")
    public void areNotShown() {
        assertThat(quality().overall()).allSatisfy(measured -> {
            assertThat(measured.samples()).as("samples of " + measured.name()).isGreaterThan(500);
            assertThat(measured.shown()).as(measured.toString()).isFalse();
        });
    }

    @Then("the fields with wrong values are told from those without")
    public void flawedFieldsAreTold() {
        assertThat(quality().flawedFields())
                .as("fields with a misprinted value")
                .isNotEmpty()
                .hasSizeLessThan(quality().fields());
    }

    @Then("at least one account stands on two pages")
    public void spansPages() {
        long spanning = accounts().values().stream()
                .filter(account -> account.properties().stream()
                                .map(field -> field.getValue().path("page").asInt(0))
                                .filter(page -> page > 0)
                                .distinct()
                                .count()
                        > 1)
                .count();
        assertThat(spanning).as("accounts whose values stand on two pages").isPositive();
    }

    @Then("every account is read with all its values")
    public void isReadWhole() {
        FieldAccuracy accuracy =
                FieldAccuracy.of(given(report).truthJson(), analysis().creditReport());
        assertThat(accuracy.overall().found())
                .as("values that were read rightly")
                .isGreaterThan(50);
        assertThat(accuracy.differences()).as("values that are not as printed").isEmpty();
    }

    @Then("headers and footers have become no account")
    public void noOtherAccount() {
        assertThat(accounts().size())
                .as("accounts that were read against accounts that are printed")
                .isEqualTo(truth().path("accounts").size());
    }

    @Then("each account lacks exactly its missing value")
    public void lacksItsValue() {
        JsonNode printed = truth().path("accounts");
        assertThat(accounts().size()).as("accounts that were read").isEqualTo(printed.size());
        for (int i = 0; i < printed.size(); i++) {
            assertThat(accounts().get(i).propertyNames())
                    .as("values of account %s that were read", i + 1)
                    .containsExactlyInAnyOrderElementsOf(printed.get(i).propertyNames());
        }
    }

    @Then("no address is read as a creditor")
    public void noAddressIsACreditor() {
        assertThat(analysis().creditors())
                .as("creditors that were read")
                .isNotEmpty()
                .allSatisfy(creditor ->
                        assertThat(creditor).startsWith("BANK NUMBER ").doesNotContain("BOX"));
    }

    private void hasReport(Person person, SyntheticReport made) {
        world.accounts().open(person);
        report = made;
        person.has(Documents.report(made));
    }

    private ReadingQuality quality() {
        Corpus read = given(corpus);
        return new ReadingQuality(read.bureau(), read.accuracy());
    }

    private void attach(Measured measured) {
        given(scenario).attach(measured.toJson(), Measured.MEDIA_TYPE, measured.name());
    }

    private AnalysisView analysis() {
        return AnalysisView.of(world.current().analysis());
    }

    private JsonNode accounts() {
        return JsonMapper.shared().readTree(analysis().creditReport()).path("accounts");
    }

    private JsonNode truth() {
        return JsonMapper.shared().readTree(given(report).truthJson());
    }

    private static <T> T given(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
