package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Level;
import com.creditai.golive.results.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people signed, after their signatures were verified.
 *
 * @param objections by criterion, why something that was signed does not count
 */
public record HumanEvidence(List<Attestation> attestations, List<Waiver> waivers, Map<String, String> objections) {

    private static final String NOT_REHEARSED = "how records are accepted and refused is not shown: ";

    public HumanEvidence {
        attestations = List.copyOf(attestations);
        waivers = List.copyOf(waivers);
        objections = Map.copyOf(objections);
    }

    /** Nobody has signed anything. */
    public static HumanEvidence none() {
        return new HumanEvidence(List.of(), List.of(), Map.of());
    }

    /**
     * Somebody answers for a criterion.
     *
     * @param rehearsal whether it was signed with a key that is marked rehearsal, which never counts
     */
    public record Attestation(String criterion, String role, Instant expires, boolean rehearsal) {}

    /**
     * A criterion that is not green is accepted for a time.
     *
     * @param roles who signed; a major needs two, a minor one, a blocker is never waived
     */
    public record Waiver(String criterion, List<String> roles, String reason, Instant expires, boolean rehearsal) {

        public Waiver {
            roles = List.copyOf(roles);
        }

        boolean holds(Level level, Instant now) {
            return objection(level, now).isEmpty();
        }

        /** Why it does not hold. */
        Optional<String> objection(Level level, Instant now) {
            if (level == Level.BLOCKER) {
                return Optional.of("a blocker is never waived");
            }
            if (rehearsal) {
                return Optional.of("it is signed with a rehearsal key");
            }
            if (!expires.isAfter(now)) {
                return Optional.of("it expired on " + expires);
            }
            if (reason.isBlank()) {
                return Optional.of("it gives no reason");
            }
            int needed = level == Level.MAJOR ? 2 : 1;
            return roles.stream().distinct().count() < needed
                    ? Optional.of("a " + level.name().toLowerCase(Locale.ROOT) + " needs " + needed
                            + " people in as many roles who name one author and one reason")
                    : Optional.empty();
        }
    }

    /**
     * What the records say of an attested criterion, and only they; what its Rule tried with made-up records can speak
     * against them and never for them.
     *
     * @param rehearsed what its scenarios came to
     */
    CriterionOutcome attested(CriterionOutcome rehearsed, Instant now, Purpose purpose) {
        if (rehearsed.status() == Status.FAILED) {
            return rehearsed;
        }
        Optional<Attestation> found = attestation(rehearsed.id());
        if (found.isEmpty()) {
            String owner = rehearsed.criterion().owner();
            return unverified(
                    rehearsed, Reason.NO_RECORD, "no signed record is there; it is for " + owner + " to sign", purpose);
        }
        Attestation record = found.get();
        if (record.rehearsal() && purpose != Purpose.REHEARSAL) {
            return unverified(rehearsed, Reason.REHEARSAL, "signed with a rehearsal key", purpose);
        }
        if (!record.expires().isAfter(now)) {
            return rehearsed.as(Status.EXPIRED, Optional.empty(), "the record expired on " + record.expires());
        }
        String signed = "signed by " + record.role();
        return rehearsed.status() == Status.PASSED || purpose == Purpose.REHEARSAL
                ? rehearsed.as(Status.ATTESTED, Optional.empty(), signed)
                : rehearsed.as(
                        Status.UNVERIFIED, rehearsed.reason(), signed + ", but " + NOT_REHEARSED + rehearsed.detail());
    }

    private static CriterionOutcome unverified(CriterionOutcome rehearsed, Reason reason, String why, Purpose purpose) {
        String beside = rehearsed.status() == Status.PASSED
                ? "; rehearsed with made-up records: " + rehearsed.scope().words()
                : "; " + NOT_REHEARSED + rehearsed.detail();
        return rehearsed.as(Status.UNVERIFIED, Optional.of(reason), purpose == Purpose.REHEARSAL ? why : why + beside);
    }

    private Optional<Attestation> attestation(String criterion) {
        return attestations.stream()
                .filter(attestation -> attestation.criterion().equals(criterion))
                .findFirst();
    }

    /** The outcome, which also says why what was signed about it does not count. */
    CriterionOutcome objected(CriterionOutcome outcome) {
        String objection = objections.get(outcome.id());
        return objection == null || outcome.status().green()
                ? outcome
                : outcome.as(outcome.status(), outcome.reason(), outcome.detail() + "; " + objection);
    }

    /** The outcome as WAIVED where a waiver holds, otherwise unchanged; a green one needs no waiver. */
    CriterionOutcome waived(CriterionOutcome outcome, Instant now) {
        if (outcome.status().green()) {
            return outcome;
        }
        return waivers.stream()
                .filter(waiver -> waiver.criterion().equals(outcome.id()))
                .filter(waiver -> waiver.holds(outcome.criterion().level(), now))
                .findFirst()
                .map(waiver -> outcome.as(
                        Status.WAIVED,
                        Optional.empty(),
                        "waived until " + waiver.expires() + " by " + String.join(" and ", waiver.roles()) + ": "
                                + waiver.reason()))
                .orElse(outcome);
    }
}
