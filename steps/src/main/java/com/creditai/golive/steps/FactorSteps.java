package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.AnalysisView.Factor;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.PlainWords;
import com.creditai.golive.drivers.WeighedReport;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What weighs on a score, worked by hand for small reports. */
public final class FactorSteps {

    private final World world;
    private List<WeighedReport> reports = List.of();
    private final List<AnalysisView> analyses = new ArrayList<>();

    public FactorSteps(World world) {
        this.world = world;
    }

    @Given("{person} has one {bureau} report of {day} for each of these rows")
    public void hasOneForEach(Person person, String bureau, String day, DataTable table) {
        reports = table.asMaps().stream()
                .map(row -> WeighedReport.of(bureau, day, row))
                .toList();
        world.accounts().open(person);
    }

    @When("{person} has each of them analysed")
    public void hasEachAnalysed(Person person) {
        analyse(person, reports);
    }

    // Whoever uploads a file again is given the report that exists: only another person's is analysed anew.
    @When("{person} and {person} each have the same one analysed")
    public void eachHasTheSameAnalysed(Person first, Person second) {
        for (Person person : List.of(first, second)) {
            if (!person.signedIn()) {
                world.accounts().open(person);
            }
            analyse(person, reports.subList(0, 1));
        }
    }

    @Then("each shows exactly the score factors of its row, with these weights")
    public void eachShowsItsFactors() {
        List<List<Factor>> shown = shown();
        assertThat(shown).as("analyses that were read").hasSameSizeAs(reports);
        for (int i = 0; i < reports.size(); i++) {
            Map<String, Integer> weights = new TreeMap<>();
            shown.get(i).forEach(factor -> weights.merge(factor.title(), factor.weight(), Integer::sum));
            assertThat(weights)
                    .as("score factors of row %d and their weights", i + 1)
                    .isEqualTo(new TreeMap<>(reports.get(i).weights()));
        }
    }

    @Then("these score factors are shown, the strongest first")
    public void areRanked(DataTable table) {
        List<String> expected = table.asMaps().stream()
                .map(row -> row.get("rank") + ". " + row.get("factor") + " " + row.get("weight"))
                .toList();
        assertThat(onlyShown())
                .extracting(factor -> factor.rank() + ". " + factor.title() + " " + factor.weight())
                .as("score factors in the order in which they are shown")
                .containsExactlyElementsOf(expected);
    }

    @Then("it shows no score factor")
    public void showsNone() {
        assertThat(onlyShown())
                .as("score factors of a report in which nothing weighs")
                .isEmpty();
    }

    @Then("it shows the same score factors in the same order each time")
    public void areTheSame() {
        List<List<Factor>> shown = shown();
        assertThat(shown).as("analyses that were read").hasSizeGreaterThan(1);
        assertThat(shown.get(0)).as("score factors of the first analysis").hasSizeGreaterThan(1);
        assertThat(shown)
                .as("score factors of each analysis")
                .allSatisfy(factors -> assertThat(factors).isEqualTo(shown.get(0)));
    }

    @Then("they do not show the same score factors")
    public void areNotTheSame() {
        // Not their words: those tell the amounts, which differ anyway.
        List<List<String>> weighed = shown().stream()
                .map(factors -> factors.stream()
                        .map(factor -> factor.title() + " " + factor.weight())
                        .toList())
                .toList();
        assertThat(weighed)
                .as("analyses that were read")
                .hasSize(2)
                .allSatisfy(factors -> assertThat(factors).isNotEmpty());
        assertThat(weighed.get(1)).as("score factors of the second report").isNotEqualTo(weighed.get(0));
    }

    @Then("each explains its score factors with its own facts")
    public void explainWithFacts(DataTable table) {
        List<String> columns = List.of("in the first", "in the second");
        List<List<Factor>> shown = shown();
        assertThat(table.row(0).subList(1, table.width()))
                .as("a column for each report")
                .isEqualTo(columns);
        assertThat(shown).as("analyses that were read").hasSameSizeAs(columns);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Map<String, String> facts = new TreeMap<>();
            table.asMaps().stream()
                    .filter(row -> row.get(column) != null)
                    .forEach(row -> facts.put(row.get("factor"), row.get(column)));
            Map<String, String> explanations =
                    shown.get(i).stream().collect(Collectors.toMap(Factor::title, Factor::explanation));
            assertThat(explanations).as("score factors %s", column).containsOnlyKeys(facts.keySet());
            explanations.forEach((factor, explanation) ->
                    assertThat(explanation).as("'%s' %s", factor, column).contains(facts.getOrDefault(factor, "?")));
        }
    }

    @Then("every explanation is in plain words and short sentences")
    public void areReadable() {
        List<Factor> all = shown().stream().flatMap(List::stream).toList();
        assertThat(all)
                .as("score factors that are explained")
                .isNotEmpty()
                .allSatisfy(factor -> assertThat(PlainWords.are(factor.explanation()))
                        .as("plain words: " + factor)
                        .isTrue());
    }

    private void analyse(Person person, List<WeighedReport> chosen) {
        analyses.addAll(
                person.analysesOf(chosen.stream().map(WeighedReport::file).toList()));
    }

    /** Of each analysis in turn; one that is not there has no factors either, so it must show the accounts that it read. */
    private List<List<Factor>> shown() {
        assertThat(analyses)
                .as("analyses that were asked for")
                .isNotEmpty()
                .allSatisfy(analysis -> assertThat(analysis.creditors())
                        .as("creditors of the accounts that were read")
                        .isNotEmpty());
        return analyses.stream().map(AnalysisView::factors).toList();
    }

    private List<Factor> onlyShown() {
        List<List<Factor>> shown = shown();
        assertThat(shown).as("analyses that were read").hasSize(1);
        return shown.get(0);
    }
}
