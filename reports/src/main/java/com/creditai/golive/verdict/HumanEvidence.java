package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people signed, after their signatures were verified.
 *
 * @param objections by criterion, why something that was signed does not count
 */
public record HumanEvidence(List<Attestation> attestations, List<Waiver> waivers, Map<String, String> objections) {

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
            long signatures = roles.stream().distinct().count();
            boolean enough = switch (level) {
                case BLOCKER -> false;
                case MAJOR -> signatures >= 2;
                case MINOR -> signatures >= 1;
            };
            return enough && !rehearsal && !reason.isBlank() && expires.isAfter(now);
        }
    }

    Optional<Attestation> attestation(String criterion) {
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
