package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.proof.Proof;
import java.util.List;

/** The kill matrix for a terminal. */
final class KillMatrix {

    private final Census census;

    KillMatrix(Census census) {
        this.census = census;
    }

    /** Whether both controls were green, every sabotage was noticed for the right reason and no clause was left untried. */
    boolean proven(Proof proof) {
        return proof.controlBefore()
                && proof.controlAfter()
                && !proof.sabotages().isEmpty()
                && proof.sabotages().stream().allMatch(sabotage -> sabotage.applied() && sabotage.killed())
                && neverTried(proof).isEmpty();
    }

    String of(List<Proof> proofs) {
        StringBuilder text = new StringBuilder("\nCriterion     Control  Noticed  Control\n");
        for (Proof proof : proofs) {
            long killed = proof.sabotages().stream()
                    .filter(Proof.SabotageResult::killed)
                    .count();
            List<String> untried = neverTried(proof);
            text.append(String.format(
                    "%-13s %-8s %d of %-3d %-8s %s%s%n",
                    proof.criterion(),
                    proof.controlBefore() ? "green" : "RED",
                    killed,
                    proof.sabotages().size(),
                    proof.controlAfter() ? "green" : "RED",
                    proven(proof) ? "proven" : "UNPROVEN",
                    untried.isEmpty() ? "" : ", not shown able to fail: " + String.join(", ", untried)));
        }
        long proven = proofs.stream().filter(this::proven).count();
        return text.append(proven + " of " + proofs.size() + " criteria proven; features/proofs.json is written.")
                .toString();
    }

    private List<String> neverTried(Proof proof) {
        return census.rule(proof.criterion()).map(proof::neverTried).orElseGet(List::of);
    }
}
