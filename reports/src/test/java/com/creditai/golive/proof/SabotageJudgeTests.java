package com.creditai.golive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.RunRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SabotageJudgeTests {

    private KnownGood good;
    private SabotageJudge judge;
    private String messages = "";

    @BeforeAll
    void run(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
        judge = new SabotageJudge(Census.take(Catalogue.read(good.files()), good.files()));
        messages = good.files().text(KnownGood.CONTAINERS + RunRecord.MESSAGES).orElseThrow();
    }

    @Test
    void aControlIsGreenWhenEveryScenarioRanOnceAndPassed() {
        assertThat(judge.green(bytes(messages), "PDF-03")).isTrue();
        assertThat(judge.green(bytes(red(3, "java.lang.AssertionError: no")), "PDF-03"))
                .isFalse();
        assertThat(judge.green(bytes(messages.substring(0, messages.length() / 2)), "PDF-03"))
                .isFalse();
        assertThat(judge.green(bytes(""), "PDF-03")).isFalse();
    }

    @Test
    void aControlIsGreenWithoutTheScenarioWhoseSourceIsMissingAndWithoutNoOther() {
        assertThat(judge.green(bytes(aborted(Reason.SOURCE_MISSING.because("no rota"))), "PDF-03"))
                .isTrue();
        assertThat(judge.green(bytes(aborted(Reason.TOOL_MISSING.because("no scanner"))), "PDF-03"))
                .isFalse();
        assertThat(judge.green(bytes(aborted("org.opentest4j.TestAbortedException: somehow")), "PDF-03"))
                .isFalse();
        assertThat(judge.green(bytes(red(2, Reason.SOURCE_MISSING.because("no rota"))), "PDF-03"))
                .as("failed, not given up")
                .isFalse();
    }

    @Test
    void anAssertionOfItsOwnThenIsAKill() {
        Proof.SabotageResult result = judge.judge(
                bytes(red(3, "java.lang.AssertionError: expected refused")), "PDF-03.a", "inspection says yes", true);
        assertThat(result.killed()).isTrue();
        assertThat(result.killedBy().orElseThrow().feature()).isEqualTo(KnownGood.VICTIM_FEATURE);
        assertThat(result.killedBy().orElseThrow().line()).isEqualTo(10);
        assertThat(result.killedBy().orElseThrow().step()).isEqualTo("it is refused");
        assertThat(result.killedBy().orElseThrow().assertion()).contains("expected refused");
    }

    @Test
    void nothingElseIsAKill() {
        for (String message : List.of(
                "org.awaitility.core.ConditionTimeoutException: in 10 s",
                "java.net.ConnectException: refused",
                "java.lang.NullPointerException")) {
            assertThat(judge.judge(bytes(red(3, message)), "PDF-03.a", "s", true)
                            .killed())
                    .as(message)
                    .isFalse();
        }
        String assertion = "java.lang.AssertionError: no";
        assertThat(judge.judge(bytes(red(2, assertion)), "PDF-03.a", "s", true).reason())
                .contains("set-up step");
        assertThat(judge.judge(bytes(red(0, assertion)), "PDF-03.a", "s", true).reason())
                .contains("a hook");
        assertThat(judge.judge(bytes(red(3, assertion)), "PDF-03.a", "s", false).reason())
                .contains("not really applied");
        assertThat(judge.judge(bytes(messages), "PDF-03.a", "s", true).reason()).contains("stayed green");
        assertThat(judge.judge(bytes(red(3, assertion)), "PDF-04.a", "s", true).killed())
                .as("another criterion's assertion")
                .isFalse();
    }

    @Test
    void aLineAboveTheRuleLeavesAProofValid() {
        EvidenceFiles moved = good.files()
                .with(
                        KnownGood.VICTIM_FEATURE,
                        good.files()
                                .text(KnownGood.VICTIM_FEATURE)
                                .orElseThrow()
                                .replaceFirst("\n\n", "\n\n  Who uploads a hostile file loses nothing.\n\n"));
        Census census = Census.take(Catalogue.read(moved), moved);
        RuleText rule = census.rule(KnownGood.VICTIM).orElseThrow();
        String key = ProofKeys.of(moved, census, StepSources.read(moved)).key(KnownGood.VICTIM);
        Proof proof = Proofs.read(moved).of(KnownGood.VICTIM).orElseThrow();
        assertThat(rule.thenAt(
                        KnownGood.VICTIM + ".a",
                        proof.sabotages().get(0).killedBy().orElseThrow().line()))
                .as("the Then has moved")
                .isFalse();
        assertThat(proof.objection(key, rule)).isEmpty();
    }

    @Test
    void aProofThatNamesAsRedWhatIsNoThenOfTheClauseDoesNotCount() {
        Census census = Census.take(Catalogue.read(good.files()), good.files());
        RuleText rule = census.rule(KnownGood.VICTIM).orElseThrow();
        Proof.KilledBy own = new Proof.KilledBy(rule.file(), 10, "it is refused", "no");

        assertThat(alsoRed(own, own).objection("key", rule)).isEmpty();
        for (Proof.KilledBy foreign : List.of(
                new Proof.KilledBy(rule.file(), 10, "the sender is told why", "no"),
                new Proof.KilledBy("features/integration/all.feature", 10, "it is refused", "no"))) {
            assertThat(alsoRed(own, foreign).objection("key", rule))
                    .hasValueSatisfying(
                            why -> assertThat(why).contains(foreign.step()).contains("no Then of"));
        }
    }

    private static Proof alsoRed(Proof.KilledBy by, Proof.KilledBy also) {
        String clause = KnownGood.VICTIM + ".a";
        var result = new Proof.SabotageResult(clause, "s", true, true, Optional.of(by), List.of(also), "");
        return new Proof(KnownGood.VICTIM, "key", Instant.EPOCH, true, true, List.of(result));
    }

    private String red(int step, String message) {
        return KnownGood.redVictim(messages, step, message);
    }

    private String aborted(String message) {
        return KnownGood.abortedVictim(messages, 2, message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
