package com.creditai.golive.corpus;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.records.Fact;
import com.creditai.golive.records.RecordForm;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.Signer;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.verdict.GateInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Everybody who must sign before the known-good set may go live, each with a key that is made here and thrown away. */
final class People {

    private final GateInput input;
    private final Catalogue catalogue;
    private final Map<String, Signer> byRole;

    private People(GateInput input, Catalogue catalogue, Map<String, Signer> byRole) {
        this.input = input;
        this.catalogue = catalogue;
        this.byRole = byRole;
    }

    /** One person a role of the catalogue. */
    static People of(GateInput input) {
        Catalogue catalogue = Catalogue.read(input.files());
        var byRole = new TreeMap<String, Signer>();
        for (Criterion criterion : catalogue.criteria()) {
            byRole.computeIfAbsent(criterion.owner(), role -> newcomer(input.now(), role + " Rehearsal", role));
        }
        return new People(input, catalogue, byRole);
    }

    private static Signer newcomer(Instant now, String person, String... roles) {
        return Signer.of(person, roles)
                .with("validFrom", now.minus(Duration.ofDays(100)))
                .with("validUntil", now.plus(Duration.ofDays(100)));
    }

    /** The same people with one field of the key of a role changed. */
    People with(String role, String field, Object value) {
        var changed = new TreeMap<>(byRole);
        changed.put(role, byRole.get(role).with(field, value));
        return new People(input, catalogue, changed);
    }

    /** One person more, trusted in these roles. */
    People joinedBy(String person, String... roles) {
        var more = new TreeMap<>(byRole);
        more.put(person, newcomer(input.now(), person, roles));
        return new People(input, catalogue, more);
    }

    Signer in(String role) {
        return byRole.get(role);
    }

    /** Every attested criterion is signed by everybody who must. */
    GateInput signed() {
        Signer[] trusted = byRole.values().toArray(Signer[]::new);
        GateInput signed = Hostile.files(
                input,
                files -> files.with(TrustFile.FILE, Signer.trust(trusted))
                        .with(SignedRecords.RELEASE_MADE, input.now().minus(Duration.ofDays(20)) + "\n"));
        for (Criterion criterion : catalogue.criteria()) {
            if (criterion.evidence() == EvidenceKind.ATTESTED) {
                for (String role : RecordForm.of(criterion).roles()) {
                    signed = attested(signed, criterion.id(), role, text -> text);
                }
            }
        }
        return signed;
    }

    /** The same with the attestation of one criterion changed before it is signed. */
    GateInput signedBut(String criterion, UnaryOperator<RecordText> change) {
        String role = catalogue.criterion(criterion).orElseThrow().owner();
        return attested(signed(), criterion, role, change);
    }

    private GateInput attested(GateInput to, String criterion, String role, UnaryOperator<RecordText> change) {
        RecordText text = change.apply(text(Kind.ATTESTATION, criterion, role, in(role)));
        return put(to, pathOf(criterion, role), in(role), text);
    }

    /** A waiver of the criterion, signed by whoever goes by that key in the role, is added. */
    GateInput waived(GateInput to, String criterion, String key, String role, UnaryOperator<RecordText> change) {
        RecordText text = change.apply(text(Kind.WAIVER, criterion, role, in(key)));
        return put(to, SignedRecords.FOLDER + "waiver-" + criterion + "-" + role + ".json", in(key), text);
    }

    static GateInput put(GateInput to, String path, Signer signer, RecordText text) {
        return Hostile.files(to, files -> files.with(path, signer.signed(text).toJson()));
    }

    /** What somebody would sign who does it right: an hour before the verdict, for a month. */
    RecordText text(Kind kind, String criterion, String role, Signer signer) {
        RecordText text = signer.text(kind, catalogue.criterion(criterion).orElseThrow(), role);
        Duration since = Duration.between(Signer.NOW, input.now());
        long days = ChronoUnit.DAYS.between(day(Signer.NOW), day(input.now()));
        List<Fact> facts = text.facts().stream()
                .map(fact -> new Fact(fact.name(), later(fact.value(), days)))
                .toList();
        RecordText now = Signer.changed(text, "facts", facts);
        now = Signer.changed(now, "signedAt", text.signedAt().plus(since));
        return Signer.changed(now, "expires", text.expires().plus(since));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String later(String value, long days) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? LocalDate.parse(value).plusDays(days).toString()
                : value;
    }

    static String pathOf(String criterion, String role) {
        return SignedRecords.FOLDER + criterion + "-" + role + ".json";
    }
}
