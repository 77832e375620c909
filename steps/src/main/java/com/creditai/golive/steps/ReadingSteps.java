package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.Corpus;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ShareBound;
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

    private static final double REQUIRED = 0.99;

    private final World world;
    private @Nullable Corpus corpus;
    private @Nullable SyntheticReport report;
    private @Nullable Scenario scenario;
    private double readRightly = 1;

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

    @Given("{person} has a {bureau} report in which accounts span page breaks")
    public void hasSpanningAccounts(Person person, String bureau) {
        hasReport(person, Documents.acrossPages(bureau));
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

    @When("one field in fifty were read wrongly")
    public void oneInFiftyWrong() {
        readRightly = 0.98;
    }

    @Then("precision and recall of the fields are at least 99 % with 95 % confidence")
    public void areExact() {
        FieldAccuracy accuracy = given(corpus).accuracy();
        Measured precision = precision(accuracy);
        Measured recall = recall(accuracy);
        attach(precision);
        attach(recall);
        assertThat(precision.bound())
                .as("lower bound of %s over %s fields; %s", precision.name(), precision.samples(), first(accuracy))
                .isGreaterThanOrEqualTo(REQUIRED);
        assertThat(recall.bound())
                .as("lower bound of %s over %s fields; %s", recall.name(), recall.samples(), first(accuracy))
                .isGreaterThanOrEqualTo(REQUIRED);
    }

    @Then("precision and recall of the fields are not shown to be 99 %")
    public void areNotShown() {
        FieldAccuracy accuracy = given(corpus).accuracy();
        assertThat(precision(accuracy).samples()).as("fields that were read").isGreaterThan(100);
        assertThat(precision(accuracy).bound())
                .as("lower bound of the precision")
                .isLessThan(REQUIRED);
        assertThat(recall(accuracy).bound()).as("lower bound of the recall").isLessThan(REQUIRED);
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

    private Measured precision(FieldAccuracy accuracy) {
        FieldAccuracy.Count count = accuracy.overall();
        return measured("field precision", count.found(), count.found() + count.extra());
    }

    private Measured recall(FieldAccuracy accuracy) {
        FieldAccuracy.Count count = accuracy.overall();
        return measured("field recall", count.found(), count.found() + count.missing());
    }

    private Measured measured(String name, int right, int all) {
        long rightly = (long) (right * readRightly);
        double value = all == 0 ? 0 : (double) rightly / all;
        double bound = ShareBound.lower95(rightly, all);
        return new Measured(
                name + ", " + given(corpus).bureau(),
                value,
                bound,
                REQUIRED,
                true,
                all,
                ShareBound.stillNeeded(rightly, all, REQUIRED));
    }

    private void attach(Measured measured) {
        given(scenario).attach(JsonMapper.shared().writeValueAsString(measured), Measured.MEDIA_TYPE, measured.name());
    }

    private static String first(FieldAccuracy accuracy) {
        return "first differences: " + accuracy.differences().stream().limit(5).toList();
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
