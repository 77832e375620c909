package com.creditai.golive.records;

import static com.creditai.golive.records.Signer.ARTEFACT;
import static com.creditai.golive.records.Signer.NOW;
import static com.creditai.golive.records.Signer.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.results.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRefusalTests {

    private static final String PATH = SignedRecords.FOLDER + "one.json";
    private static final Release RELEASE = new Release("c".repeat(40), false, ARTEFACT, "0.1.0");

    private final Signer signer = Signer.of("Sam Rehearsal", "Security");
    private final EvidenceFiles files = Signer.trusting(signer);
    private final RecordText text = signer.text(Kind.ATTESTATION, Signer.criterion(files, "SEC-12"), "Security");

    @Test
    void aRecordThatKeepsEverythingCounts() {
        assertThat(read(files, signer.signed(text)).accepted())
                .extracting(SignedRecords.Accepted::text)
                .containsExactly(text);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSignedMustFit() {
        return Stream.of(
                refused(
                        "changed text",
                        t -> changed(t, "criterionSha256", ARTEFACT),
                        "the text of SEC-12 is another one"),
                refused(
                        "other release",
                        t -> changed(t, "release", "1".repeat(64)),
                        "it was signed for another release"),
                refused("unknown criterion", t -> changed(t, "criterion", "SEC-99"), "there is no criterion SEC-99"),
                refused("a checked criterion", t -> forCriterion(t, "PDF-03"), "PDF-03 is shown by checks"),
                refused("somebody else's", t -> changed(t, "who", "Eve Rehearsal"), "its key belongs to Sam Rehearsal"),
                refused(
                        "another role",
                        t -> changed(t, "role", "Executive"),
                        "its key belongs to Sam Rehearsal as Security"),
                refused("another's to sign", t -> forCriterion(t, "OPS-07"), "OPS-07 is for Product to sign"),
                refused(
                        "its own author",
                        t -> changed(t, "author", " sam\u00a0 rehearsal"),
                        "its author and its approver"),
                refused("no author", t -> changed(t, "author", " "), "does not say who made"),
                refused(
                        "dated ahead",
                        t -> changed(t, "signedAt", NOW.plusSeconds(600).toString()),
                        "in the future"),
                refused(
                        "for ever",
                        t -> changed(
                                t, "expires", NOW.plus(Duration.ofDays(400)).toString()),
                        "within 366 days"),
                refused(
                        "expired at once",
                        t -> changed(t, "expires", t.signedAt().toString()),
                        "within 366 days"),
                refused("unknown key", t -> changed(t, "key", "nobody"), "its key nobody is unknown"),
                refused("unknown form", t -> changed(t, "schema", 2), "its form 2 is not known"),
                refused("old test", t -> stating(t, "tested-on", "2025-11-24"), "SEC-12.b: tested-on is 2025-11-24"),
                refused("test to come", t -> stating(t, "tested-on", "2026-11-26"), "tested-on lies in the future"),
                refused("no date", t -> stating(t, "tested-on", "2026-02-30"), "tested-on is no date"),
                refused(
                        "open finding",
                        t -> stating(t, "open-findings", "1"),
                        "SEC-12.c: open-findings is 1, must be 0"),
                refused("no report", t -> stating(t, "report", " "), "SEC-12.a needs report"),
                refused("stated twice", t -> andStating(t, "open-findings", "5"), "open-findings is stated twice"),
                refused(
                        "not asked for",
                        t -> andStating(t, "colour", "red"),
                        "colour is stated twice or not asked for"),
                refused("empty file", t -> stating(t, "report", Digests.sha256("")), "report is an empty file"),
                refused(
                        "tests himself",
                        t -> stating(t, "tester", "SAM rehearsal"),
                        "must be somebody else than who signs"),
                refused("no jar", t -> changed(t, "release", "0".repeat(64)), "it was signed without a service jar"),
                refused("no digest", t -> stating(t, "report", "report.pdf"), "report is no SHA-256"));
    }

    private DynamicTest refused(String name, UnaryOperator<RecordText> change, String why) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(onlyRefusal(files, signer.signed(change.apply(text))))
                        .contains(why));
    }

    @Test
    void aSignatureIsOfOneTextAndOneKey() {
        SignedRecord altered = new SignedRecord(
                changed(text, "author", "Another Rehearsal"),
                signer.signed(text).signature());
        assertThat(onlyRefusal(files, altered)).contains("its signature is not that of key sam-rehearsal");
        SignedRecord foreign = Signer.of("Eve Rehearsal", "Security").signed(text);
        assertThat(onlyRefusal(files, foreign)).contains("its signature is not that of key sam-rehearsal");
        assertThat(onlyRefusal(files, new SignedRecord(text, "not base64"))).contains("its signature is not");
    }

    @Test
    void aKeyCountsFromItsFirstToItsLastMomentAndNeverOnceRevoked() {
        assertThat(onlyRefusalWith("validFrom", NOW)).contains("was not valid when it was signed");
        assertThat(onlyRefusalWith("validUntil", NOW.minusSeconds(7200))).contains("was not valid when it was signed");
        assertThat(onlyRefusalWith("revokedAt", NOW.minusSeconds(1))).contains("was revoked at");
        EvidenceFiles later = Signer.trusting(signer.with("revokedAt", NOW.plusSeconds(1)));
        assertThat(read(later, signer.signed(text)).refused())
                .as("revoked tomorrow")
                .isEmpty();
    }

    @Test
    void nothingIsSignedBeforeTheReleaseWasMade() {
        EvidenceFiles made = files.with(SignedRecords.RELEASE_MADE, "2026-11-25T11:30:00+00:00\n");
        assertThat(onlyRefusal(made, signer.signed(text))).contains("it is dated back");
        EvidenceFiles before = files.with(SignedRecords.RELEASE_MADE, "2026-11-25T11:59:00+01:00\n");
        assertThat(read(before, signer.signed(text)).refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PCI-02 | valid-until                | 2026-11-24 | valid-until is overdue since 2026-11-24",
                "OPS-02 | support-people             | ''         | OPS-02.b needs support-people",
                "OPS-02 | support-people             | A,,B       | support-people has an empty name",
                "PCI-02 | valid-until                | 9999-01-01 | must be within a year",
                "OPS-02 | operations-held-on         | 2025-11-24 | must be at most 365 days old",
                "OPS-04 | restore-exercised-on       | 2026-08-26 | must be at most 90 days old",
                "OPS-04 | restore-seconds            | 0          | must be above 0",
                "OPS-07 | maintenance-plan-owner     | ''         | OPS-07.c needs maintenance-plan-owner",
                "PRIV-06| breach-procedure           | ''         | PRIV-06.b needs breach-procedure",
                "COUNSEL-01 | wording-opinion        | ''         | COUNSEL-01.b needs wording-opinion",
                "OPS-05 | review                     | ''         | OPS-05.a needs review"
            })
    void eachFormIsKept(String id, String fact, String value, String why) {
        String role = RecordForm.of(Signer.criterion(files, id)).roles().get(0);
        Signer responsible = Signer.of("Ria Rehearsal", role);
        EvidenceFiles trusting = Signer.trusting(responsible);
        RecordText fine = responsible.text(Kind.ATTESTATION, Signer.criterion(trusting, id), role);

        assertThat(read(trusting, responsible.signed(fine)).refused())
                .as("as it should be")
                .isEmpty();
        assertThat(onlyRefusal(trusting, responsible.signed(stating(fine, fact, value))))
                .contains(why);
    }

    /** Two clauses are kept by every record: another release and expiry never count, and five roles are five people. */
    @Test
    void everyClauseThatPeopleSignHasItsLine() {
        Set<String> asked = new TreeSet<>(Set.of("OPS-05.c", "COUNSEL-01.c"));
        Set<String> clauses = new TreeSet<>();
        Catalogue.read(files).criteria().stream()
                .filter(criterion -> criterion.evidence() == EvidenceKind.ATTESTED)
                .forEach(criterion -> {
                    criterion.clauses().forEach(clause -> clauses.add(clause.id()));
                    RecordForm.of(criterion).lines().forEach(line -> asked.add(line.clause()));
                });
        assertThat(asked).isEqualTo(clauses);
    }

    @Test
    void nothingCountsWhereNobodyCanTellWhenTheReleaseWasMade() {
        assertThat(onlyRefusal(files.without(SignedRecords.RELEASE_MADE), signer.signed(text)))
                .contains("a shallow clone has no history");
        assertThatThrownBy(() -> read(files.with(SignedRecords.RELEASE_MADE, "gpg: x"), signer.signed(text)))
                .isInstanceOf(BrokenGateException.class);
    }

    @Test
    void whatIsNotSignedDoesNotStandInARecord() {
        String json = signer.signed(text).toJson();
        for (String changed : List.of(
                json.replaceFirst("\\{", "{\"note\":\"all fine\","),
                json.replaceFirst("\"who\"", "\"who\":\"Eve\",\"who\""),
                json + "{}")) {
            assertThat(SignedRecords.read(files.with(PATH, changed), Catalogue.read(files), RELEASE, NOW)
                            .refused())
                    .as(changed)
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.why()).isEqualTo("it cannot be read"));
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutACriterion() {
        for (String json :
                List.of("", "null", "{}", "[1]", "{\"text\":{\"kind\":\"ATTESTATION\"},\"signature\":\"x\"}")) {
            assertThat(SignedRecords.read(files.with(PATH, json), Catalogue.read(files), RELEASE, NOW)
                            .refused())
                    .as(json)
                    .containsExactly(new SignedRecords.Refused(PATH, "", "it cannot be read"));
        }
    }

    @Test
    void aTrustFileThatCannotBeReadOrNamesAKeyTwiceBreaksTheGate() {
        for (String json : List.of(
                "{",
                "null",
                "{\"keys\":[{\"id\":\"x\"}]}",
                Signer.trust(signer, signer),
                Signer.trust(signer, signer.with("id", "other").with("person", "Other Rehearsal")),
                Signer.trust(signer).replace("\"revokedAt\"", "\"revoked\""),
                Signer.trust(signer).replace("\"revokedAt\" : null", "\"revokedAt\" : \"\""))) {
            assertThatThrownBy(() -> TrustFile.read(files.with(TrustFile.FILE, json)))
                    .as(json)
                    .isInstanceOf(BrokenGateException.class);
        }
    }

    private static SignedRecords read(EvidenceFiles files, SignedRecord record) {
        return SignedRecords.read(files.with(PATH, record.toJson()), Catalogue.read(files), RELEASE, NOW);
    }

    private static String onlyRefusal(EvidenceFiles files, SignedRecord record) {
        SignedRecords records = read(files, record);
        assertThat(records.accepted()).isEmpty();
        assertThat(records.refused()).hasSize(1);
        return records.refused().get(0).why();
    }

    private String onlyRefusalWith(String field, Instant value) {
        return onlyRefusal(Signer.trusting(signer.with(field, value)), signer.signed(text));
    }

    private RecordText forCriterion(RecordText record, String id) {
        return changed(
                changed(record, "criterion", id), "criterionSha256", RecordText.digestOf(Signer.criterion(files, id)));
    }

    private static RecordText andStating(RecordText record, String name, String value) {
        List<Fact> facts = new ArrayList<>(record.facts());
        facts.add(new Fact(name, value));
        return changed(record, "facts", facts);
    }

    private static RecordText stating(RecordText record, String name, String value) {
        List<Fact> facts = new ArrayList<>(record.facts());
        facts.replaceAll(fact -> fact.name().equals(name) ? new Fact(name, value) : fact);
        return changed(record, "facts", facts);
    }
}
