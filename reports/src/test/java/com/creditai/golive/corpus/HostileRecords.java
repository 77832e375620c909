package com.creditai.golive.corpus;

import static com.creditai.golive.records.Signer.changed;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.records.Fact;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.Signer;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.verdict.GateInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Records with which nobody has answered for what goes live. */
final class HostileRecords {

    private static final String TEST = "SEC-12";
    private static final String ROLE = "Security";
    private static final String REVIEW = "OPS-05";
    private static final String RECORD = People.pathOf(TEST, ROLE);

    private HostileRecords() {}

    static List<HostileSet> sets() {
        return Stream.of(texts(), times(), statements(), keys(), reviews(), unreadable())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileSet> texts() {
        return List.of(
                new HostileSet(
                        "no record",
                        input -> Hostile.files(signed(input), files -> files.without(RECORD)),
                        TEST,
                        "UNVERIFIED",
                        "no record",
                        "no signed record is there",
                        2),
                uncounted(
                        "record of a changed criterion",
                        "the text of SEC-12 is another one than was signed",
                        text -> changed(text, "criterionSha256", Digests.sha256("what it said before"))),
                uncounted(
                        "record of another release",
                        "it was signed for another release",
                        text -> changed(text, "release", "ab".repeat(32))),
                uncounted(
                        "record signed without a service jar",
                        "it was signed without a service jar",
                        text -> changed(text, "release", "0".repeat(64))),
                uncounted(
                        "record approved by its author",
                        "Security Rehearsal is its author and its approver",
                        text -> changed(text, "author", "security  REHEARSAL")),
                uncounted(
                        "record without an author",
                        "it does not say who made what it states",
                        text -> changed(text, "author", " ")),
                uncounted(
                        "record in somebody else's name",
                        "its key belongs to Security Rehearsal",
                        text -> changed(text, "who", "Eve Rehearsal")),
                new HostileSet(
                        "record in the place of a check",
                        HostileRecords::insteadOfAScenario,
                        KnownGood.VICTIM,
                        "UNVERIFIED",
                        "not executed",
                        "PDF-03 is shown by checks and signed by nobody",
                        2));
    }

    private static GateInput insteadOfAScenario(GateInput input) {
        People people = People.of(input);
        GateInput unchecked = Hostile.files(people.signed(), files -> files.without(KnownGood.VICTIM_FEATURE));
        RecordText text = people.text(Kind.WAIVER, KnownGood.VICTIM, ROLE, people.in(ROLE));
        return People.put(
                unchecked,
                People.pathOf(KnownGood.VICTIM, ROLE),
                people.in(ROLE),
                changed(text, "kind", Kind.ATTESTATION));
    }

    private static List<HostileSet> times() {
        return List.of(
                new HostileSet(
                        "record that expired",
                        input -> People.of(input)
                                .signedBut(
                                        TEST,
                                        text -> changed(
                                                changed(text, "signedAt", before(input, 48)),
                                                "expires",
                                                before(input, 24))),
                        TEST,
                        "EXPIRED",
                        "",
                        "the record expired on",
                        2),
                timed(
                        "record dated back",
                        "it is dated back: signed at",
                        (input, text) -> changed(text, "signedAt", before(input, 30 * 24))),
                timed(
                        "record dated ahead",
                        "it was signed in the future",
                        (input, text) -> changed(text, "signedAt", before(input, -1))),
                timed(
                        "record for ever",
                        "it must expire within 366 days",
                        (input, text) -> changed(text, "expires", before(input, -400 * 24))),
                refused(
                        "record where no history tells the release's date",
                        "nothing here tells when the release was made",
                        input -> Hostile.files(signed(input), files -> files.without(SignedRecords.RELEASE_MADE))));
    }

    private static List<HostileSet> statements() {
        return List.of(
                stating("record of a test that is too old", "tested-on is 2020-01-02", "tested-on", "2020-01-02"),
                stating("record with an open finding", "open-findings is 1, must be 0", "open-findings", "1"),
                stating("record without its report", "SEC-12.a needs report", "report", " "),
                stating("record of an empty report", "report is an empty file", "report", Digests.sha256("")),
                stating(
                        "record of a tester who approves it",
                        "tester must be somebody else than who signs",
                        "tester",
                        "SECURITY Rehearsal"));
    }

    private static List<HostileSet> keys() {
        return List.of(
                refused(
                        "record by an unknown key",
                        "its key eve-rehearsal is unknown",
                        input -> People.put(signed(input), RECORD, Signer.of("Eve Rehearsal", ROLE), unknown(input))),
                refused(
                        "record where nobody is trusted",
                        "its key security-rehearsal is unknown",
                        input -> Hostile.files(signed(input), files -> files.without(TrustFile.FILE))),
                refused(
                        "record by a revoked key",
                        "its key security-rehearsal was revoked at",
                        input -> People.of(input)
                                .with(ROLE, "revokedAt", before(input, 0))
                                .signed()),
                refused(
                        "record by a key that is past",
                        "was not valid when it was signed",
                        input -> People.of(input)
                                .with(ROLE, "validUntil", before(input, 2))
                                .signed()),
                refused(
                        "record changed after it was signed",
                        "its signature is not that of key security-rehearsal",
                        input -> Hostile.text(
                                signed(input), RECORD, json -> json.replace("Author Rehearsal", "Another Author"))),
                refused("record by another role", "SEC-12 is for Security to sign, not for Engineering", input -> {
                    People people = People.of(input);
                    Signer engineer = people.in("Engineering");
                    return People.put(
                            people.signed(),
                            RECORD,
                            engineer,
                            people.text(Kind.ATTESTATION, TEST, "Engineering", engineer));
                }),
                new HostileSet(
                        "record by a rehearsal key",
                        input -> People.of(input).with(ROLE, "rehearsal", true).signed(),
                        TEST,
                        "UNVERIFIED",
                        "rehearsal",
                        "signed with a rehearsal key",
                        2));
    }

    private static RecordText unknown(GateInput input) {
        return People.of(input).text(Kind.ATTESTATION, TEST, ROLE, Signer.of("Eve Rehearsal", ROLE));
    }

    private static List<HostileSet> reviews() {
        return List.of(
                review(
                        "review that one of five did not sign",
                        "not yet signed by Operations",
                        input -> Hostile.files(
                                signed(input), files -> files.without(People.pathOf(REVIEW, "Operations")))),
                review("review that one person signed twice", "its signatures are not of different people", input -> {
                    People people = People.of(input).with("Engineering", "roles", List.of("Engineering", "Operations"));
                    Signer twice = people.in("Engineering");
                    return People.put(
                            people.signed(),
                            People.pathOf(REVIEW, "Operations"),
                            twice,
                            people.text(Kind.ATTESTATION, REVIEW, "Operations", twice));
                }));
    }

    private static HostileSet review(String name, String because, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, REVIEW, "UNVERIFIED", "no record", because, 2);
    }

    private static List<HostileSet> unreadable() {
        return List.of(
                HostileSet.broken(
                        "record that cannot be read",
                        RECORD + " cannot be read",
                        input -> Hostile.text(signed(input), RECORD, json -> "{")),
                HostileSet.broken(
                        "record that says a thing twice",
                        RECORD + " cannot be read",
                        input -> Hostile.text(
                                signed(input),
                                RECORD,
                                json -> json.replaceFirst("\"signature\"", "\"signature\": \"\", \"signature\""))),
                HostileSet.broken(
                        "record without a date",
                        RECORD + " cannot be read",
                        input -> Hostile.text(
                                signed(input),
                                RECORD,
                                json -> json.replaceFirst("\"signedAt\" : \"[^\"]*\"", "\"signedAt\" : null"))),
                HostileSet.broken(
                        "trust file that cannot be read",
                        "docs/evidence/trust.json cannot be read",
                        input -> Hostile.text(signed(input), TrustFile.FILE, json -> "{")),
                HostileSet.broken("one key under two names", "have the same public key", input -> {
                    People people = People.of(input);
                    String key = people.in("Engineering").trusted().publicKey();
                    return people.with(ROLE, "publicKey", key).signed();
                }),
                HostileSet.broken(
                        "release without a readable date",
                        "nobody can tell when the release was made",
                        input -> Hostile.text(signed(input), SignedRecords.RELEASE_MADE, text -> "lately\n")));
    }

    private static HostileSet stating(String name, String because, String fact, String value) {
        return uncounted(name, because, text -> {
            List<Fact> facts = text.facts().stream()
                    .map(each -> each.name().equals(fact) ? new Fact(fact, value) : each)
                    .toList();
            return changed(text, "facts", facts);
        });
    }

    private static HostileSet uncounted(String name, String because, UnaryOperator<RecordText> change) {
        return timed(name, because, (input, text) -> change.apply(text));
    }

    private static HostileSet timed(String name, String because, BiFunction<GateInput, RecordText, RecordText> change) {
        return refused(name, because, input -> People.of(input).signedBut(TEST, text -> change.apply(input, text)));
    }

    private static HostileSet refused(String name, String because, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, TEST, "UNVERIFIED", "no record", because, 2);
    }

    private static GateInput signed(GateInput input) {
        return People.of(input).signed();
    }

    private static Instant before(GateInput input, long hours) {
        return input.now().minus(Duration.ofHours(hours));
    }
}
