package com.creditai.golive.living;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.HumanEvidence;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingDocumentationTests {

    private GateOutcome go;
    private GateOutcome undecided;
    private GateOutcome broken;
    private GateOutcome untried;

    @BeforeAll
    void evaluate(@TempDir Path directory) throws Exception {
        KnownGood good = KnownGood.make(directory);
        go = Gate.evaluate(good.input(), good.signed());
        EvidenceFiles some = good.files()
                .without("features/failover/")
                .without("features/backup/")
                .without("features/business/")
                .without(KnownGood.TARGET)
                .with(KnownGood.STEPS, good.files().text(KnownGood.STEPS).orElseThrow() + "// later\n");
        String text = some.text("features/third-party/all.feature").orElseThrow();
        some = some.with("features/third-party/all.feature", text.replace("@GCS-01.b", "@GCS-01.a"));
        undecided = Gate.evaluate(
                new GateInput(KnownGood.RELEASE, good.input().now(), Purpose.CHECK, some), HumanEvidence.none());
        String proofs = good.files().text(Proofs.FILE).orElseThrow();
        untried = Gate.evaluate(new GateInput(
                KnownGood.RELEASE,
                good.input().now(),
                Purpose.GATE,
                good.files()
                        .with(Proofs.FILE, proofs.replace("\"clause\" : \"PDF-03.d\"", "\"clause\" : \"PDF-03.e\""))));
        broken = Gate.evaluate(
                new GateInput(KnownGood.RELEASE, good.input().now(), Purpose.GATE, some.without(Catalogue.BRIEF)));
    }

    @Test
    void isOneFileThatAsksNobodyForAnything() throws Exception {
        String page = LivingDocumentation.of(undecided);
        assertThat(page).doesNotContain("<script").doesNotContain("http://").doesNotContain("https://");
        assertThat(Pattern.compile("(src|href)=\"(?!#|data:,)").matcher(page).find())
                .isFalse();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                .as("small enough to mail")
                .isLessThan(1_500_000);
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages/undecided.html"), page);
        Files.writeString(Path.of("target/pages/go.html"), LivingDocumentation.of(go));
        Files.writeString(Path.of("target/pages/broken.html"), LivingDocumentation.of(broken));
    }

    @Test
    void aShownClauseThatNobodyTriedToBreakIsVisible() {
        assertThat(LivingDocumentation.of(untried)).containsOnlyOnce("never tried: nobody knows whether it can fail");
        assertThat(LivingDocumentation.of(go)).doesNotContain("never tried");
        var matrix = Json.mapper().readTree(VerdictJson.killMatrix(untried)).path("criteria");
        assertThat(matrix)
                .filteredOn(each -> !each.path("neverTried").isEmpty())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.path("neverTried").path(0).asString()).isEqualTo("PDF-03.d"));
        assertThat(VerdictJson.census(untried)).contains("\"tried\" : false");
    }

    @Test
    void eachScenarioStandsBesideItsHistoryWithEstimateAndBound() {
        assertThat(LivingDocumentation.of(go)).contains("<td>0 of 10 failed (0 %, at most 25.9 %)</td>");
        var scenario = Json.mapper()
                .readTree(VerdictJson.verdict(go))
                .path("criteria")
                .path(0)
                .path("scenarios")
                .path(0)
                .path("history");
        assertThat(scenario.path("attempts").asInt()).isEqualTo(10);
        assertThat(scenario.path("failed").asInt()).isZero();
        assertThat(LivingDocumentation.of(go))
                .containsPattern("0 of \\d+ attempts on record, at most 0.05 %; 0.5 % are allowed");
        assertThat(scenario.path("bound").asDouble()).isBetween(0.258, 0.259);
    }

    @Test
    void aRecordedVerdictAddsItsAttemptsToTheHistory() {
        String line = History.line(go, "ab".repeat(32));
        EvidenceFiles recorded = go.input().files().with(History.FILE, line);
        GateOutcome later = Gate.evaluate(
                new GateInput(KnownGood.RELEASE, go.input().now(), Purpose.GATE, recorded), HumanEvidence.none());
        assertThat(later.broken()).isEmpty();
        assertThat(later.attempts())
                .as("ten first runs, and one on each of two platforms")
                .hasSizeGreaterThan(600)
                .allSatisfy((place, attempts) -> assertThat(attempts).isEqualTo(new Attempts(12, 0)));
        assertThat(History.parse(line).of("PDF-03", 1))
                .singleElement()
                .satisfies(state -> assertThat(state.getValue()).isEqualTo("PASSED"));
    }

    @Test
    void holdsEveryCriterionAndEveryStatement() {
        String page = LivingDocumentation.of(undecided);
        undecided.catalogue().criteria().forEach(each -> assertThat(page).contains("id=\"" + each.id() + "\""));
        undecided.catalogue().statements().forEach(each -> assertThat(page).contains("<li id=\"" + each.id() + "\">"));
        assertThat(undecided.catalogue().criteria()).hasSize(144);
        assertThat(undecided.catalogue().clauses()).hasSize(649);
        assertThat(undecided.catalogue().statements()).hasSize(215);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        String page = LivingDocumentation.of(undecided);
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .forEach(target -> assertThat(page).contains("id=\"" + target + "\""));
    }

    @Test
    void saysTheVerdictAndWhy() {
        assertThat(LivingDocumentation.of(go)).contains("<title>GO ·").contains("Nobody: everything is shown.");
        assertThat(LivingDocumentation.of(undecided))
                .contains("<title>UNDECIDED ·")
                .contains("Nothing failed, but");
        assertThat(LivingDocumentation.of(broken)).contains("<title>BROKEN ·").contains("docs/brief.psv is missing");
    }

    @Test
    void neverShowsAPartlyShownStatementAsMet() {
        assertThat(undecided.catalogue().statements()).allSatisfy(statement -> {
            boolean green = undecided.catalogue().carriers(statement.id()).stream()
                    .flatMap(criterion -> undecided.criterion(criterion.id()).stream())
                    .allMatch(outcome -> outcome.status().green());
            assertThat(StatementState.of(undecided, statement) == StatementState.MET)
                    .as(statement.id())
                    .isEqualTo(green);
        });
        assertThat(go.catalogue().statements())
                .allSatisfy(statement ->
                        assertThat(StatementState.of(go, statement)).isEqualTo(StatementState.MET));
    }

    @Test
    void escapesWhatComesFromOutside() {
        assertThat(Html.text("<b a='1'>&\"")).isEqualTo("&lt;b a=&#39;1&#39;&gt;&amp;&quot;");
    }

    @Test
    void theTerminalEndsWithTheVerdict() {
        String table = TerminalTable.of(undecided);
        assertThat(table).contains("third-party").contains("GCS-01").endsWith(undecided.sentence() + "\n");
        assertThat(TerminalTable.of(broken)).contains("docs/brief.psv is missing");
    }

    @Test
    void theChecklistHasALineForEveryCriterionAndTicksOnlyWhatIsShown() {
        String checklist = Checklist.of(undecided);
        undecided
                .criteria()
                .forEach(each -> assertThat(checklist)
                        .contains("| " + (each.status().green() ? "[x]" : "[ ]") + " | **" + each.id() + "** "));
        assertThat(Checklist.of(go)).doesNotContain("[ ]");
    }
}
