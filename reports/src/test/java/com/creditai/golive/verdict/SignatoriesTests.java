package com.creditai.golive.verdict;

import static com.creditai.golive.records.Signer.ARTEFACT;
import static com.creditai.golive.records.Signer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Level;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.Signer;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatoriesTests {

    private static final Release RELEASE = new Release("c".repeat(40), false, ARTEFACT, "0.1.0");
    private static final List<String> REVIEWERS =
            List.of("Engineering", "Operations", "Security", "Product", "Executive");

    private EvidenceFiles files = Signer.trusting();
    private int records;

    @Test
    void aSignedCriterionIsAttestedUntilItsRecordExpires() {
        Signer sam = trusted(Signer.of("Sam Rehearsal", "Security"))[0];
        attest(sam, "SEC-12", "Security");

        assertThat(outcome("SEC-12", NOW).status()).isEqualTo(Status.ATTESTED);
        assertThat(outcome("SEC-12", NOW.plus(Duration.ofDays(30))).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void aRehearsalKeyNeverMakesACriterionGreen() {
        Signer sam = trusted(Signer.rehearsing("Sam Rehearsal", "Security"))[0];
        attest(sam, "SEC-12", "Security");

        CriterionOutcome outcome = judged(NOW, Purpose.GATE).criterion("SEC-12").orElseThrow();
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.reason()).contains(Reason.REHEARSAL);
    }

    @Test
    void inARehearsalItCountsAndTheVerdictIsNeverGo() {
        Signer sam = trusted(Signer.rehearsing("Sam Rehearsal", "Security"))[0];
        attest(sam, "SEC-12", "Security");

        GateOutcome rehearsal = judged(NOW);
        assertThat(rehearsal.criterion("SEC-12").orElseThrow().status()).isEqualTo(Status.ATTESTED);
        assertThat(rehearsal.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void whatIsSignedDoesNotCountWhileNoRuleShowsHowItIsJudged() {
        Signer sam = trusted(Signer.of("Sam Rehearsal", "Security"))[0];
        attest(sam, "SEC-12", "Security");

        CriterionOutcome outcome = judged(NOW, Purpose.GATE).criterion("SEC-12").orElseThrow();
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.detail())
                .isEqualTo("signed by Security, but how records are accepted and refused is not shown:"
                        + " no Rule checks it yet");
    }

    @Test
    void aRefusedRecordLeavesItsReason() {
        trusted(Signer.of("Sam Rehearsal", "Security"));
        attest(Signer.of("Eve Rehearsal", "Security"), "SEC-12", "Security");

        CriterionOutcome outcome = outcome("SEC-12", NOW);
        assertThat(outcome.reason()).contains(Reason.NO_RECORD);
        assertThat(outcome.detail())
                .contains("docs/evidence/records/1.json does not count: its key eve-rehearsal is unknown");
    }

    @Test
    void theReviewIsSignedByFiveDifferentPeople() {
        Signer[] five = trusted(
                Signer.of("Ed Rehearsal", "Engineering", "Operations"),
                Signer.of("Oz Rehearsal", "Operations"),
                Signer.of("Sam Rehearsal", "Security"),
                Signer.of("Pia Rehearsal", "Product"),
                Signer.of("Xi Rehearsal", "Executive"));
        for (int i : List.of(0, 2, 3, 4)) {
            attest(five[i], "OPS-05", REVIEWERS.get(i));
        }
        assertThat(outcome("OPS-05", NOW).detail()).contains("not yet signed by Operations");
        attest(five[0], "OPS-05", "Operations");
        assertThat(outcome("OPS-05", NOW).detail()).contains("not of different people");
        attest(five[1], "OPS-05", "Operations");
        assertThat(outcome("OPS-05", NOW).status()).isEqualTo(Status.ATTESTED);
    }

    @Test
    void aMajorIsWaivedByTwoPeopleInTwoRoles() {
        Signer[] people =
                trusted(Signer.of("Ed Rehearsal", "Engineering", "Product"), Signer.of("Pia Rehearsal", "Product"));
        waive(people[0], "PDF-05", "Engineering");
        waive(people[0], "PDF-05", "Product");
        assertThat(outcome("PDF-05", NOW).status())
                .as("one person in two roles")
                .isEqualTo(Status.UNVERIFIED);
        waive(people[1], "PDF-05", "Product");
        assertThat(outcome("PDF-05", NOW).status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void twoWhoNameEachOtherAsAuthorApproveThemselves() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("Pia Rehearsal", "Product"));
        put(people[0], Signer.changed(waiverOf(people[0], "PDF-05", "Engineering"), "author", "Pia Rehearsal"));
        put(people[1], Signer.changed(waiverOf(people[1], "PDF-05", "Product"), "author", "Ed Rehearsal"));
        assertNotWaivedThoughEachRecordCounts();
    }

    @Test
    void oneNameSpelledTwiceIsOnePerson() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("ED  rehearsal", "Product"));
        waive(people[0], "PDF-05", "Engineering");
        waive(people[1], "PDF-05", "Product");
        assertNotWaivedThoughEachRecordCounts();
    }

    @Test
    void twoReasonsAreNotOneWaiver() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("Pia Rehearsal", "Product"));
        waive(people[0], "PDF-05", "Engineering");
        put(people[1], Signer.changed(waiverOf(people[1], "PDF-05", "Product"), "reason", "something else"));
        assertNotWaivedThoughEachRecordCounts();
    }

    @Test
    void whatCountsIsNotSpoiledByWhatDoesNot() {
        Signer[] people = trusted(
                Signer.rehearsing("Abe Rehearsal", "Engineering"),
                Signer.of("Ed Rehearsal", "Engineering"),
                Signer.of("Pia Rehearsal", "Product"));
        waive(people[0], "PDF-05", "Engineering");
        waive(people[1], "PDF-05", "Engineering");
        waive(people[2], "PDF-05", "Product");
        assertThat(outcome("PDF-05", NOW).status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void aMinorNeedsOneSignatureWhateverElseHasExpired() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("Oz Rehearsal", "Operations"));
        put(people[0], Signer.changed(waiverOf(people[0], "MIG-07", "Engineering"), "expires", NOW.minusSeconds(1)));
        assertThat(outcome("MIG-07", NOW).detail()).contains("its waiver does not hold: it expired on");
        waive(people[1], "MIG-07", "Operations");
        assertThat(outcome("MIG-07", NOW).status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void aBlockerIsNeverWaived() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("Pia Rehearsal", "Product"));
        waive(people[0], "PDF-03", "Engineering");
        waive(people[1], "PDF-03", "Product");
        assertThat(outcome("PDF-03", NOW).status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome("PDF-03", NOW).detail()).contains("a blocker is never waived");
    }

    @Test
    void aboveTheBudgetNoWaiverCounts() {
        Signer[] people = trusted(Signer.of("Ed Rehearsal", "Engineering"), Signer.of("Pia Rehearsal", "Product"));
        List<String> majors = majors();
        assertThat(majors).hasSizeGreaterThan(Signatories.WAIVER_BUDGET);
        majors.subList(0, Signatories.WAIVER_BUDGET).forEach(id -> waiveByTwo(people, id));
        assertThat(outcome(majors.get(0), NOW).status()).isEqualTo(Status.WAIVED);

        waiveByTwo(people, majors.get(Signatories.WAIVER_BUDGET));
        CriterionOutcome outcome = outcome(majors.get(0), NOW);
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.detail()).contains("no waiver counts: there are 6, the budget is 5");
    }

    @Test
    void aRecordThatCannotBeReadBreaksTheGate() {
        files = files.with(SignedRecords.FOLDER + "x.json", "{");
        GateOutcome outcome = judged(NOW);
        assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outcome.broken()).anyMatch(why -> why.contains("docs/evidence/records/x.json cannot be read"));
    }

    private void assertNotWaivedThoughEachRecordCounts() {
        CriterionOutcome outcome = outcome("PDF-05", NOW);
        assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(outcome.detail())
                .contains("its waiver does not hold: a major needs 2 people in as many roles")
                .doesNotContain("does not count");
    }

    private Signer[] trusted(Signer... people) {
        files = Signer.trusting(people);
        return people;
    }

    private void waiveByTwo(Signer[] people, String id) {
        waive(people[0], id, "Engineering");
        waive(people[1], id, "Product");
    }

    private List<String> majors() {
        return judged(NOW).criteria().stream()
                .filter(each -> each.criterion().level() == Level.MAJOR)
                .map(CriterionOutcome::id)
                .toList();
    }

    private void attest(Signer signer, String id, String role) {
        put(signer, signer.text(Kind.ATTESTATION, Signer.criterion(files, id), role));
    }

    private void waive(Signer signer, String id, String role) {
        put(signer, waiverOf(signer, id, role));
    }

    private RecordText waiverOf(Signer signer, String id, String role) {
        return signer.text(Kind.WAIVER, Signer.criterion(files, id), role);
    }

    private void put(Signer signer, RecordText text) {
        records++;
        files = files.with(
                SignedRecords.FOLDER + records + ".json", signer.signed(text).toJson());
    }

    private CriterionOutcome outcome(String id, Instant now) {
        return judged(now).criteria().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** By the records alone: no Rule has run here. */
    private GateOutcome judged(Instant now) {
        return judged(now, Purpose.REHEARSAL);
    }

    private GateOutcome judged(Instant now, Purpose purpose) {
        EvidenceFiles asked = files.with("pom.xml", "<spring-boot.version>4.1.1</spring-boot.version>")
                .with("features/ratchet.txt", "");
        return Gate.evaluate(new GateInput(RELEASE, now, purpose, asked));
    }
}
