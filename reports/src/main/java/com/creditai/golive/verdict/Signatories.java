package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.records.Names;
import com.creditai.golive.records.RecordForm;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.SignedRecords.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the records together that belong together: each role that must sign, by another person. */
final class Signatories {

    /** More criteria than this are not accepted unproven at one time; above it no waiver counts. */
    static final int WAIVER_BUDGET = 5;

    private final Catalogue catalogue;
    private final SignedRecords records;
    private final Instant now;
    private final Map<String, List<String>> objections = new TreeMap<>();

    private Signatories(Catalogue catalogue, SignedRecords records, Instant now) {
        this.catalogue = catalogue;
        this.records = records;
        this.now = now;
    }

    /** What these records amount to. */
    static HumanEvidence of(Catalogue catalogue, SignedRecords records, Instant now) {
        return new Signatories(catalogue, records, now).evidence();
    }

    private HumanEvidence evidence() {
        records.refused()
                .forEach(refused -> object(refused.criterion(), refused.path() + " does not count: " + refused.why()));
        List<HumanEvidence.Attestation> attestations = catalogue.criteria().stream()
                .filter(criterion -> criterion.evidence() == EvidenceKind.ATTESTED)
                .flatMap(criterion -> attestation(criterion).stream())
                .toList();
        List<HumanEvidence.Waiver> waivers = withinBudget(catalogue.criteria().stream()
                .flatMap(criterion -> waiver(criterion).stream())
                .toList());
        Map<String, String> joined = new LinkedHashMap<>();
        objections.forEach((criterion, sentences) -> joined.put(criterion, String.join("; ", sentences)));
        return new HumanEvidence(attestations, waivers, joined);
    }

    private Optional<HumanEvidence.Attestation> attestation(Criterion criterion) {
        List<Accepted> about = about(criterion, Kind.ATTESTATION);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        List<String> roles = RecordForm.of(criterion).roles();
        List<String> missing = roles.stream()
                .filter(role -> about.stream()
                        .noneMatch(record -> role.equals(record.text().role())))
                .toList();
        if (!missing.isEmpty()) {
            object(criterion.id(), "not yet signed by " + String.join(", ", missing));
            return Optional.empty();
        }
        Optional<List<Accepted>> signed = signed(roles, about);
        if (signed.isEmpty()) {
            object(
                    criterion.id(),
                    "its signatures are not of different people about the same evidence of somebody else");
        }
        return signed.map(chosen -> new HumanEvidence.Attestation(
                criterion.id(), String.join(", ", roles), earliest(chosen), anyRehearsal(chosen)));
    }

    /** Records that go together, one a role: real ones that still count before rehearsed and expired ones. */
    private Optional<List<Accepted>> signed(List<String> roles, List<Accepted> about) {
        return Stream.of(about.stream().filter(this::counts).toList(), about)
                .flatMap(candidates -> goingTogether(roles, candidates, List.of()).stream())
                .findFirst();
    }

    private boolean counts(Accepted record) {
        return !record.rehearsal() && record.text().expires().isAfter(now);
    }

    private static Optional<List<Accepted>> goingTogether(
            List<String> roles, List<Accepted> candidates, List<Accepted> chosen) {
        if (chosen.size() == roles.size()) {
            return Optional.of(chosen);
        }
        String role = roles.get(chosen.size());
        for (Accepted record : candidates) {
            if (record.text().role().equals(role)
                    && chosen.stream().allMatch(other -> goTogether(other.text(), record.text()))) {
                List<Accepted> more = new ArrayList<>(chosen);
                more.add(record);
                Optional<List<Accepted>> found = goingTogether(roles, candidates, more);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Two people who say the same of what a third one made. */
    private static boolean goTogether(RecordText one, RecordText other) {
        return !Names.same(one.who(), other.who())
                && Names.same(one.author(), other.author())
                && one.facts().equals(other.facts())
                && one.reason().equals(other.reason());
    }

    private Optional<HumanEvidence.Waiver> waiver(Criterion criterion) {
        List<Accepted> about = about(criterion, Kind.WAIVER);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        List<Accepted> counting = about.stream().filter(this::counts).toList();
        List<Accepted> signed = pairs(counting)
                .findFirst()
                .orElseGet(() -> List.of(counting.isEmpty() ? about.get(0) : counting.get(0)));
        HumanEvidence.Waiver waiver = new HumanEvidence.Waiver(
                criterion.id(),
                signed.stream().map(record -> record.text().role()).toList(),
                signed.get(0).text().reason(),
                earliest(signed),
                anyRehearsal(signed));
        waiver.objection(criterion.level(), now)
                .ifPresent(why -> object(criterion.id(), "its waiver does not hold: " + why));
        return Optional.of(waiver);
    }

    /** Two records that go together, in two roles. */
    private static Stream<List<Accepted>> pairs(List<Accepted> records) {
        List<String> roles =
                records.stream().map(record -> record.text().role()).distinct().toList();
        return roles.stream()
                .flatMap(one ->
                        roles.stream().filter(other -> one.compareTo(other) < 0).map(other -> List.of(one, other)))
                .flatMap(two -> goingTogether(two, records, List.of()).stream());
    }

    private List<HumanEvidence.Waiver> withinBudget(List<HumanEvidence.Waiver> waivers) {
        long open = waivers.stream()
                .filter(waiver -> waiver.holds(
                        catalogue.criterion(waiver.criterion()).orElseThrow().level(), now))
                .count();
        if (open <= WAIVER_BUDGET) {
            return waivers;
        }
        waivers.forEach(waiver ->
                object(waiver.criterion(), "no waiver counts: there are " + open + ", the budget is " + WAIVER_BUDGET));
        return List.of();
    }

    private List<Accepted> about(Criterion criterion, Kind kind) {
        return records.accepted().stream()
                .filter(record -> record.text().kind() == kind
                        && record.text().criterion().equals(criterion.id()))
                .sorted(Comparator.comparing(Accepted::path))
                .toList();
    }

    private void object(String criterion, String sentence) {
        objections.computeIfAbsent(criterion, id -> new ArrayList<>()).add(sentence);
    }

    private static Instant earliest(List<Accepted> records) {
        return records.stream()
                .map(record -> record.text().expires())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean anyRehearsal(List<Accepted> records) {
        return records.stream().anyMatch(Accepted::rehearsal);
    }
}
