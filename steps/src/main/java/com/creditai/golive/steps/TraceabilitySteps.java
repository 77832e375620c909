package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.fixtures.creditreports.PrintedLines;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a person can put a finger on what a finding says. */
public final class TraceabilitySteps {

    private static final String OPENING = "Inconsistency to check:";
    private static final Pattern ACCUSATION = Pattern.compile(
            "violat|illegal|unlawful|against the law|broke the law|breach|fraud|\\bcrime|Fair Credit|\\bFCRA\\b",
            Pattern.CASE_INSENSITIVE);

    private final World world;
    private List<AnalysisView.Found> findings = List.of();
    private List<AnalysisView.Found> unsupported = List.of();
    private String said = "";

    public TraceabilitySteps(World world) {
        this.world = world;
    }

    @When("{person} reads the analysis")
    public void reads(Person person) {
        findings = AnalysisView.of(person.analysis()).findings();
    }

    @When("{person} looks up each finding in her file")
    public void looksUp(Person person) {
        lookUp(person, 0);
    }

    @When("{person} looks up each finding one line too low")
    public void looksUpTooLow(Person person) {
        lookUp(person, 1);
    }

    @When("a finding said {string}")
    public void aFindingSaid(String words) {
        said = words;
    }

    @Then("each finding names a page of the report and a line of that page")
    public void namesPageAndLine() {
        PrintedLines printed = PrintedLines.of(world.current().file().bytes());
        assertThat(findings).as("findings of the report").isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.page()).as("page of " + finding).isBetween(1, printed.pages());
            assertThat(finding.line())
                    .as("line of " + finding)
                    .isBetween(1, printed.page(finding.page()).size());
        });
    }

    @Then("the findings rest on more than one page")
    public void restOnSeveralPages() {
        assertThat(findings.stream().map(AnalysisView.Found::page).distinct().count())
                .as("pages that the findings name")
                .isGreaterThan(1);
    }

    @Then("there is no finding")
    public void thereIsNone() {
        assertThat(world.current().analysis().status())
                .as("the analysis is there")
                .isEqualTo(200);
        assertThat(findings).as("findings of a report in which everything fits").isEmpty();
    }

    @Then("the named line holds the quoted value each time")
    public void holdsTheQuote() {
        assertThat(findings).as("findings that were looked up").isNotEmpty();
        assertThat(unsupported)
                .as("findings whose quote does not stand where they say")
                .isEmpty();
    }

    @Then("at least one named line does not hold the quoted value")
    public void doesNotHoldTheQuote() {
        assertThat(unsupported)
                .as("findings whose quote does not stand one line lower")
                .isNotEmpty();
    }

    @Then("each finding is worded as an inconsistency to check")
    public void isWordedAsInconsistency() {
        assertThat(findings)
                .as("how findings begin")
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.statement()).startsWith(OPENING));
    }

    @Then("no finding speaks of a violation")
    public void speaksOfNoViolation() {
        assertThat(findings)
                .as("findings that accuse somebody")
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.statement() + " " + finding.reason()).doesNotContainPattern(ACCUSATION));
    }

    @Then("it would be noticed as speaking of a violation")
    public void wouldBeNoticed() {
        assertThat(said).as("the words are noticed as an accusation").containsPattern(ACCUSATION);
    }

    private void lookUp(Person person, int lower) {
        PrintedLines printed = PrintedLines.of(person.file().bytes());
        reads(person);
        unsupported = findings.stream()
                .filter(finding -> !printed.stands(finding.quote(), finding.page(), finding.line() + lower))
                .toList();
    }
}
