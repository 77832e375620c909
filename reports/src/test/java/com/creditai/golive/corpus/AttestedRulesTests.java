package com.creditai.golive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.living.Checklist;
import com.creditai.golive.living.LivingDocumentation;
import com.creditai.golive.living.TerminalTable;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Selection;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.HumanEvidence;
import com.creditai.golive.verdict.HumanEvidence.Attestation;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.Status;
import com.creditai.golive.verdict.VerdictJson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What only people can answer for comes from signed records alone; its Rule, which rehearses how they are accepted and
 * refused, can only speak against it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttestedRulesTests {

    private static final String SIGNED = "SEC-12";
    private static final String FEATURE = "features/security/all.feature";

    private KnownGood good;

    @BeforeAll
    void makeTheGoodTwin(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
    }

    @Test
    void aSignedRecordAndARuleThatPassedAreAttestedWithoutASabotage() {
        CriterionOutcome outcome = judged(input(), good.signed());
        assertThat(outcome.status()).isEqualTo(Status.ATTESTED);
        assertThat(outcome.detail()).isEqualTo("signed by Security");
        assertThat(outcome.proven()).as("no proof was recorded").isFalse();
        assertThat(outcome.scenarios()).hasSize(3);
    }

    @Test
    void aRuleThatPassedIsNoRecord() {
        CriterionOutcome outcome = judged(input(), HumanEvidence.none());
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).contains(Reason.NO_RECORD);
        assertThat(outcome.detail())
                .isEqualTo("no signed record is there; it is for Security to sign;"
                        + " rehearsed with made-up records: 3 of 3 clauses");
        assertThat(outcome.scope().words()).isEqualTo("3 of 3 clauses");
    }

    @Test
    void aRehearsedRecordNeverCountsHoweverWellItsRulePassed() {
        CriterionOutcome outcome = judged(input(), signed(new Attestation(SIGNED, "Security", later(), true)));
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).contains(Reason.REHEARSAL);
    }

    @Test
    void anExpiredRecordIsExpiredHoweverWellItsRulePassed() {
        CriterionOutcome outcome =
                judged(input(), signed(new Attestation(SIGNED, "Security", good.startedAt(), false)));
        assertThat(outcome.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void aRuleThatFailedFailsWithAndWithoutRecord() {
        GateInput red = step(3, "FAILED", "java.lang.AssertionError: it was accepted");
        for (HumanEvidence human : List.of(good.signed(), HumanEvidence.none())) {
            GateOutcome outcome = Gate.evaluate(red, human);
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(signed(outcome).status()).isEqualTo(Status.FAILED);
            assertThat(signed(outcome).detail()).contains("it was accepted");
        }
    }

    @Test
    void aRuleThatDidNotRunWholeAndPassIsADoubtAboutTheRecord() {
        assertDoubted(step(3, "UNDEFINED", ""), Reason.UNDEFINED);
        assertDoubted(step(0, "FAILED", "no environment"), Reason.SET_UP_FAILED);
        assertDoubted(step(1, "SKIPPED", ""), Reason.SKIPPED);
        assertDoubted(step(3, "UNKNOWN", ""), Reason.NOT_EXECUTED);
        assertDoubted(notRun(), Reason.NOT_EXECUTED);
        assertDoubted(Hostile.files(input(), files -> files.without(KnownGood.CONTAINERS)), Reason.NOT_EXECUTED);
        assertDoubted(Hostile.later(input(), Duration.ofHours(25)), Reason.STALE);
        assertDoubted(
                Hostile.text(input(), FEATURE, text -> text.replace("@SEC-12.b", "@SEC-12.a")), Reason.OTHER_ARTEFACT);
        assertDoubted(
                Hostile.text(
                        input(),
                        KnownGood.STEPS,
                        source -> source.replace("assertThat(answer).isEqualTo(thing);", "answer = thing;")),
                Reason.NO_ASSERTION);
    }

    @Test
    void aBrokenHookIsToldWithAllThatMatters() {
        GateInput broken = step(
                0,
                "FAILED",
                "java.lang.AssertionError: \n\nExpecting actual:\n  404\nto be equal to:\n  200\n\tat a.B.c(B.java:1)\n");
        assertThat(judged(broken, HumanEvidence.none()).detail())
                .contains("a hook is failed: java.lang.AssertionError: Expecting actual: 404 to be equal to: 200")
                .doesNotContain("B.java");
    }

    @Test
    void withoutItsRuleARecordIsNotGreen() {
        GateInput dropped = Hostile.text(
                input(), FEATURE, text -> text.replaceFirst("(?s)  @SEC-12\n.*?(?=\n  @[A-Z]+-\\d+\n  Rule|$)", ""));
        GateOutcome outcome = Gate.evaluate(dropped, good.signed());
        assertThat(signed(outcome).status()).isEqualTo(Status.UNVERIFIED);
        assertThat(signed(outcome).reason()).contains(Reason.NOT_EXECUTED);
        assertThat(outcome.criterion(Catalogue.COMPUTED_BY_THE_GATE)
                        .orElseThrow()
                        .shownClauses())
                .as("each criterion has its Rule")
                .doesNotContain("QUAL-03.a");
    }

    @Test
    void aDoubtfulRuleIsToldBesideTheMissingRecord() {
        CriterionOutcome outcome = judged(step(3, "UNDEFINED", ""), HumanEvidence.none());
        assertThat(outcome.reason()).contains(Reason.NO_RECORD);
        assertThat(outcome.detail())
                .contains("no signed record is there")
                .contains("how records are accepted and refused is not shown: " + FEATURE)
                .contains("is undefined");
    }

    @Test
    void aCheckOfWhatNobodySignedIsNotShown() {
        GateInput check = check(new Selection(List.of(SIGNED), List.of(), List.of(), List.of(), false));
        assertThat(Gate.evaluate(check, HumanEvidence.none()).exitCode()).isEqualTo(2);
        assertThat(Gate.evaluate(check, good.signed()).exitCode()).isZero();
    }

    @Test
    void aCheckOfAnAreaRunsTheRehearsalsAsWell() {
        Selection area = new Selection(List.of(), List.of("security"), List.of(), List.of(), false);
        assertThat(Gate.evaluate(check(area), HumanEvidence.none()).exitCode())
                .as("what can be run passed")
                .isZero();
        GateInput notRun = Hostile.selection(notRun(), area);
        GateInput asked = new GateInput(notRun.release(), notRun.now(), Purpose.CHECK, notRun.files());
        assertThat(Gate.evaluate(asked, HumanEvidence.none()).exitCode()).isEqualTo(2);
    }

    @Test
    void aRehearsalIsNeverGoWhateverIsGreen() {
        GateInput gate = good.input();
        var rehearsal = new GateInput(gate.release(), gate.now(), Purpose.REHEARSAL, gate.files());
        GateOutcome outcome = Gate.evaluate(rehearsal, good.signed());
        assertThat(outcome.criteria()).allMatch(each -> each.status().green());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("only the gate can say GO");
    }

    @Test
    void whatIsOnlyRehearsedIsShownAsThat() {
        GateOutcome outcome = Gate.evaluate(good.input());
        String page = LivingDocumentation.of(outcome);
        assertThat(page)
                .contains("626 <small>of 649</small></b><span>clauses shown")
                .contains("rehearsed with made-up records: 3 of 3 clauses")
                .contains("<dt>Scope</dt><dd>3 of 3 clauses, only rehearsed</dd>")
                .contains("<span class=\"id\">SEC-12.a</span><span class=\"chip \">rehearsed</span>")
                .contains("<li id=\"B171\"><span class=\"chip \">open</span>")
                .doesNotContain("never tried");
        assertThat(TerminalTable.line(signed(outcome)))
                .contains("(no record)")
                .contains("rehearsed with made-up records: 3 of 3 clauses");
        assertThat(TerminalTable.of(outcome)).contains("626/649");
        assertThat(Checklist.of(outcome)).contains("| UNVERIFIED (no record) | 0 of 3 |");
        assertThat(VerdictJson.census(outcome)).contains("\"clausesShown\" : 626");
    }

    private void assertDoubted(GateInput input, Reason reason) {
        CriterionOutcome outcome = judged(input, good.signed());
        assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).as(outcome.detail()).contains(reason);
        assertThat(outcome.detail())
                .startsWith("signed by Security, but how records are accepted and refused is not shown: ");
    }

    /** On containers only: what people sign counts wherever it is rehearsed. */
    private GateInput input() {
        return Hostile.files(good.input(), files -> files.without(KnownGood.TARGET));
    }

    private GateInput step(int index, String status, String message) {
        GateInput changed = Hostile.messages(
                input(), messages -> messages.status(messages.started(SIGNED).get(0), index, status, message));
        return status.equals("FAILED") ? Hostile.allure(changed, this::isOfFirst, "failed") : changed;
    }

    private GateInput notRun() {
        return Hostile.withoutAllure(
                Hostile.messages(input(), messages -> {
                    List<String> ids = messages.started(SIGNED);
                    messages.drop(ids::contains);
                }),
                this::isOfSigned);
    }

    private boolean isOfSigned(JsonNode result) {
        return Catalogue.read(good.files()).criterion(SIGNED).orElseThrow().clauses().stream()
                .anyMatch(clause -> clause.text().equals(result.get("name").asString()));
    }

    private boolean isOfFirst(JsonNode result) {
        return Catalogue.read(good.files())
                .clause(SIGNED + ".a")
                .orElseThrow()
                .text()
                .equals(result.get("name").asString());
    }

    private GateInput check(Selection selection) {
        GateInput selected = Hostile.selection(input(), selection);
        return new GateInput(selected.release(), selected.now(), Purpose.CHECK, selected.files());
    }

    private Instant later() {
        return good.startedAt().plus(Duration.ofDays(30));
    }

    private static HumanEvidence signed(Attestation attestation) {
        return new HumanEvidence(List.of(attestation), List.of(), Map.of());
    }

    private static CriterionOutcome judged(GateInput input, HumanEvidence human) {
        return signed(Gate.evaluate(input, human));
    }

    private static CriterionOutcome signed(GateOutcome outcome) {
        return outcome.criterion(SIGNED).orElseThrow();
    }
}
