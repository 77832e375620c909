package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Clause;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.census.Census;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.FlakeBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verdict and everything that is said of it.
 *
 * @param exitCode 0 GO, 1 NO-GO, 2 UNDECIDED, 3 broken; for a selection 0, 1 or 2 by its scenarios
 * @param sentence the verdict in a sentence with the reason
 * @param broken what is broken in the gate, one sentence each; empty when it is whole
 * @param neverRed by criterion with a proof, the Thens of its Rule that no sabotage has turned red, by their expressions; no
 *     entry where all were
 * @param attempts what is on record of each scenario, by {@code features/x.feature:12}; no entry where nothing is
 * @param flakes how many of all attempts on record were flakes
 * @param criteria all of the catalogue, in its order; empty only when the catalogue itself is broken
 */
public record GateOutcome(
        GateInput input,
        Verdict verdict,
        int exitCode,
        String sentence,
        List<String> broken,
        Catalogue catalogue,
        Census census,
        Proofs proofs,
        Map<String, List<String>> neverRed,
        Map<String, Attempts> attempts,
        FlakeBudget flakes,
        List<RunRecord> runs,
        List<CriterionOutcome> criteria,
        List<RatchetFall> ratchet,
        List<NextStep> shortestPathToGo) {

    public GateOutcome {
        broken = List.copyOf(broken);
        neverRed = Map.copyOf(neverRed);
        attempts = Map.copyOf(attempts);
        runs = List.copyOf(runs);
        criteria = List.copyOf(criteria);
        ratchet = List.copyOf(ratchet);
        shortestPathToGo = List.copyOf(shortestPathToGo);
    }

    public Optional<CriterionOutcome> criterion(String id) {
        return criteria.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    /**
     * Whether its check can fail at all: a sabotage of the clause was noticed, be the proof valid or not, or its records'
     * refusals were rehearsed.
     */
    public boolean tried(Clause clause) {
        boolean rehearsed = criteria.stream()
                .anyMatch(each -> each.criterion().evidence() == EvidenceKind.ATTESTED
                        && each.shownClauses().contains(clause.id()));
        return rehearsed
                || proofs.proofs().stream()
                        .flatMap(proof -> proof.sabotages().stream())
                        .anyMatch(sabotage -> sabotage.clause().equals(clause.id()) && sabotage.killed());
    }

    /** How many criteria have each status that occurs. */
    public Map<Status, Integer> counts() {
        var counts = new TreeMap<Status, Integer>();
        criteria.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
        return counts;
    }

    /** Whether {@code mvn verify} must fail: NO-GO, a broken gate, or a fallen criterion that the build can show. */
    public boolean failsTheBuild() {
        return exitCode == 1 || exitCode == 3 || ratchet.stream().anyMatch(RatchetFall::failsTheBuild);
    }

    /** Whether {@code .ci/run} must fail. */
    public boolean failsCi() {
        return exitCode == 1 || exitCode == 3 || !ratchet.isEmpty();
    }
}
