package com.creditai.golive.cli;

import com.creditai.golive.proof.Proof;
import java.util.List;

/** The kill matrix for a terminal. */
final class KillMatrix {

    private KillMatrix() {}

    /** Whether both controls were green and every sabotage was applied and noticed for the right reason. */
    static boolean proven(Proof proof) {
        return proof.controlBefore()
                && proof.controlAfter()
                && !proof.sabotages().isEmpty()
                && proof.sabotages().stream().allMatch(sabotage -> sabotage.applied() && sabotage.killed());
    }

    static String of(List<Proof> proofs) {
        StringBuilder text = new StringBuilder("\nCriterion     Control  Noticed  Control\n");
        for (Proof proof : proofs) {
            long killed = proof.sabotages().stream()
                    .filter(Proof.SabotageResult::killed)
                    .count();
            text.append(String.format(
                    "%-13s %-8s %d of %-3d %-8s %s%n",
                    proof.criterion(),
                    proof.controlBefore() ? "green" : "RED",
                    killed,
                    proof.sabotages().size(),
                    proof.controlAfter() ? "green" : "RED",
                    proven(proof) ? "proven" : "UNPROVEN"));
        }
        long proven = proofs.stream().filter(KillMatrix::proven).count();
        return text.append(proven + " of " + proofs.size() + " criteria proven; features/proofs.json is written.")
                .toString();
    }
}
