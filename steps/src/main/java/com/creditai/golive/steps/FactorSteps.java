package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final List<List<Factor>> shown = new ArrayList<>();

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
        assertThat(world.current().analysis().status())
                .as("the analysis is there")
                .isEqualTo(200);
        assertThat(onlyShown())
                .as("score factors of a report in which nothing weighs")
                .isEmpty();
    }

    @Then("it shows the same score factors in the same order each time")
    public void areTheSame() {
        assertThat(shown).as("analyses that were read").hasSizeGreaterThan(1);
        assertThat(shown.get(0)).as("score factors of the first analysis").hasSizeGreaterThan(1);
        assertThat(shown)
                .as("score factors of each analysis")
                .allSatisfy(factors -> assertThat(factors).isEqualTo(shown.get(0)));
    }

    @Then("they do not show the same score factors")
    public void areNotTheSame() {
        assertThat(shown).as("analyses that were read").hasSize(2);
        assertThat(shown.get(1)).as("score factors of the second report").isNotEqualTo(shown.get(0));
    }

    @Then("each explains its score factors with its own facts")
    public void explainWithFacts(DataTable table) {
        for (int i = 0; i < reports.size(); i++) {
            String column = List.of("in the first", "in the second").get(i);
            Map<String, String> explanations =
                    shown.get(i).stream().collect(Collectors.toMap(Factor::title, Factor::explanation));
            table.asMaps().stream()
                    .filter(row -> row.get(column) != null)
                    .forEach(row -> assertThat(explanations.getOrDefault(row.get("factor"), "not shown"))
                            .as("explanation of '%s' %s", row.get("factor"), column)
                            .contains(row.get(column)));
        }
    }

    @Then("every explanation is in plain words and short sentences")
    public void areReadable() {
        List<Factor> all = shown.stream().flatMap(List::stream).toList();
        assertThat(all)
                .as("score factors that are explained")
                .isNotEmpty()
                .allSatisfy(factor -> assertThat(PlainWords.are(factor.explanation()))
                        .as("plain words: " + factor)
                        .isTrue());
    }

    private void analyse(Person person, List<WeighedReport> chosen) {
        person.analysesOf(chosen.stream().map(WeighedReport::file).toList())
                .forEach(analysis -> shown.add(analysis.factors()));
    }

    private List<Factor> onlyShown() {
        assertThat(shown).as("analyses that were read").hasSize(1);
        return shown.get(0);
    }
}
