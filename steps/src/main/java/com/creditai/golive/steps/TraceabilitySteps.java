package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Accusation;
import com.creditai.golive.drivers.AnalysisView;
import com.creditai.golive.drivers.AnalysisView.Found;
import com.creditai.golive.drivers.EveryRule;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.fixtures.creditreports.PrintedLines;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Whether a person can put a finger on what a finding says. */
public final class TraceabilitySteps {

    private static final String OPENING = "Inconsistency to check:";

    private final World world;
    private List<Found> unsupported = List.of();

    public TraceabilitySteps(World world) {
        this.world = world;
    }

    @When("{person} reads the analysis")
    public void reads(Person person) {
        person.analysis();
    }

    @When("{person} looks up each finding in her file")
    public void looksUp(Person person) {
        lookUp(person, 0);
    }

    @When("{person} looks up each finding one line too low")
    public void looksUpTooLow(Person person) {
        lookUp(person, 1);
    }

    @Then("each finding names a page of the report and a line of that page")
    public void namesPageAndLine() {
        PrintedLines printed = printed();
        assertThat(findings()).as("findings of the report").isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.page()).as("page of " + finding).isBetween(1, printed.pages());
            assertThat(finding.line())
                    .as("line of " + finding)
                    .isBetween(1, printed.page(finding.page()).size());
        });
    }

    @Then("the findings rest on more than one page")
    public void restOnSeveralPages() {
        assertThat(findings().stream().map(Found::page).distinct().count())
                .as("pages that the findings name")
                .isGreaterThan(1);
    }

    @Then("there is no finding")
    public void thereIsNone() {
        assertThat(world.current().analysis().status())
                .as("the analysis is there")
                .isEqualTo(200);
        assertThat(findings())
                .as("findings of a report in which everything fits")
                .isEmpty();
    }

    @Then("the named line holds the quoted value each time")
    public void holdsTheQuote() {
        assertThat(findings()).as("findings that were looked up").isNotEmpty();
        assertThat(unsupported)
                .as("findings whose quote does not stand where they say")
                .isEmpty();
    }

    @Then("each quote is the {bureau} entry's own value that does not fit")
    public void quotesTheEntrysOwnValue(String bureau) {
        assertThat(findings())
                .extracting(
                        finding -> finding.rule() + ", " + withoutNumber(finding.subject()) + ": " + finding.quote())
                .as("rule, entry and quote of each finding, as worked by hand")
                .containsExactlyElementsOf(EveryRule.findings(bureau));
    }

    @Then("each named line stands among those of the entry that the finding is about")
    public void standsInItsEntry() {
        PrintedLines printed = printed();
        assertThat(findings())
                .as("findings by every rule")
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(EveryRule.entryAt(printed, finding.page(), finding.line()))
                        .as("the entry at page and line of " + finding)
                        .isEqualTo(withoutNumber(finding.subject())));
    }

    @Then("at least one named line does not hold the quoted value")
    public void doesNotHoldTheQuote() {
        assertThat(unsupported)
                .as("findings whose quote does not stand one line lower")
                .isNotEmpty();
    }

    @Then("each finding is worded as an inconsistency to check")
    public void isWordedAsInconsistency() {
        assertThat(findings())
                .as("how findings begin")
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.statement()).startsWith(OPENING));
    }

    @Then("each finding names the provision that it rests on")
    public void namesTheProvision() {
        assertThat(findings())
                .as("provisions of findings about age")
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.statute()).startsWith("15 USC 1681c"));
    }

    @Then("no finding speaks of a violation")
    public void speaksOfNoViolation() {
        assertThat(findings())
                .as("findings that accuse somebody")
                .isNotEmpty()
                .noneMatch(finding ->
                        Accusation.isIn(finding.statement() + " " + finding.reason() + " " + finding.advice()));
    }

    private void lookUp(Person person, int lower) {
        PrintedLines printed = printed();
        unsupported = AnalysisView.of(person.analysis()).findings().stream()
                .filter(finding -> !printed.stands(finding.quote(), finding.page(), finding.line() + lower))
                .toList();
    }

    private List<Found> findings() {
        return AnalysisView.of(world.current().analysis()).findings();
    }

    private PrintedLines printed() {
        return PrintedLines.of(world.current().file().bytes());
    }

    private static String withoutNumber(String subject) {
        return subject.replaceFirst(" \\*\\*\\*\\*\\d+$", "");
    }
}
