package com.creditai.golive.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That the check of a criterion can fail: control, sabotage, control.
 *
 * @param key see {@link ProofKeys}; the proof counts while the key is unchanged
 */
public record Proof(
        String criterion,
        String key,
        Instant provenAt,
        boolean controlBefore,
        boolean controlAfter,
        List<SabotageResult> sabotages) {

    public Proof {
        sabotages = List.copyOf(sabotages);
    }

    /**
     * One sabotage.
     *
     * @param applied whether the running system really changed
     * @param killed whether the criterion turned red through an assertion of its own Then
     * @param reason why it was not killed; empty when it was
     */
    public record SabotageResult(
            String name, boolean applied, boolean killed, Optional<KilledBy> killedBy, String reason) {}

    /** The assertion that turned the criterion red. */
    public record KilledBy(String feature, int line, String assertion) {}
}
