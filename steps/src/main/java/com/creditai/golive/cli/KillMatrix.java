package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof;
import java.util.List;
import java.util.Optional;

/** The kill matrix for a terminal. */
final class KillMatrix {

    private final Census census;
    private final NeverRed never;

    KillMatrix(Census census, NeverRed never) {
        this.census = census;
        this.never = never;
    }

    /** Whether both controls were green, every sabotage was noticed for the right reason and nothing was left untried. */
    boolean proven(Proof proof) {
        return proof.controlBefore()
                && proof.controlAfter()
                && !proof.sabotages().isEmpty()
                && proof.sabotages().stream().allMatch(sabotage -> sabotage.applied() && sabotage.killed())
                && neverTried(proof).isEmpty()
                && objection(proof).isEmpty();
    }

    String of(List<Proof> proofs) {
        StringBuilder text = new StringBuilder("\nCriterion     Control  Noticed  Control\n");
        for (Proof proof : proofs) {
            long killed = proof.sabotages().stream()
                    .filter(Proof.SabotageResult::killed)
                    .count();
            List<String> untried = neverTried(proof);
            text.append(String.format(
                    "%-13s %-8s %d of %-3d %-8s %s%s%s%n",
                    proof.criterion(),
                    proof.controlBefore() ? "green" : "RED",
                    killed,
                    proof.sabotages().size(),
                    proof.controlAfter() ? "green" : "RED",
                    proven(proof) ? "proven" : "UNPROVEN",
                    untried.isEmpty() ? "" : ", not shown able to fail: " + String.join(", ", untried),
                    objection(proof).map(why -> ", " + why).orElse("")));
        }
        long waiting = never.byCriterion(census).values().stream()
                .flatMap(List::stream)
                .distinct()
                .count();
        long proven = proofs.stream().filter(this::proven).count();
        return text.append(proven + " of " + proofs.size() + " criteria proven; features/proofs.json is written.")
                .append(
                        waiting == 0
                                ? ""
                                : "\nNo sabotage has turned " + waiting + " of the Thens red yet: " + NeverRed.FILE)
                .toString();
    }

    private Optional<String> objection(Proof proof) {
        return census.rule(proof.criterion()).flatMap(never::objection);
    }

    private List<String> neverTried(Proof proof) {
        return census.rule(proof.criterion()).map(proof::neverTried).orElseGet(List::of);
    }
}
