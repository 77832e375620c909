package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.SabotageJudge;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tries whether criteria can fail: a control run of all of them, each sabotage with the scenarios of its criterion, and
 * the control again.
 */
public final class Prover {

    /** Runs scenarios and answers Cucumber's messages of that run. */
    public interface Scenarios {

        /** Runs the Rules of these criteria; with {@code stop} the first failed assertion ends it. */
        byte[] run(List<String> criteria, boolean stop);

        /** Makes sure, after a sabotage was mended, that the service is there for the next one. */
        default void settle() {}
    }

    /** Is told what is being tried. */
    public interface Witness {

        /** A control run of this many criteria begins. */
        void control(int criteria, boolean before);

        /** A sabotage is tried, with so many left after it. */
        void tries(String criterion, String sabotage, int left);

        /** What came of it. */
        void result(String criterion, SabotageResult result);
    }

    private final Environment environment;
    private final Scenarios scenarios;
    private final SabotageJudge judge;
    private final ProofKeys keys;
    private final Witness witness;
    private final InstantSource clock;

    /** Everything that a proof needs. */
    public Prover(
            Environment environment,
            Scenarios scenarios,
            SabotageJudge judge,
            ProofKeys keys,
            Witness witness,
            InstantSource clock) {
        this.environment = environment;
        this.scenarios = scenarios;
        this.judge = judge;
        this.keys = keys;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Proves these criteria; their order is kept.
     *
     * @throws PlatformException when a sabotage cannot be mended: nothing tried after it would mean anything
     */
    public List<Proof> prove(Map<String, List<Sabotage>> sabotages) {
        List<String> criteria = List.copyOf(sabotages.keySet());
        Map<String, Boolean> before = control(criteria, true);
        Map<String, List<SabotageResult>> results = new TreeMap<>();
        int left = sabotages.values().stream().mapToInt(List::size).sum();
        for (String criterion : criteria) {
            List<SabotageResult> tried = new ArrayList<>();
            for (Sabotage sabotage : sabotages.getOrDefault(criterion, List.of())) {
                left--;
                if (Boolean.TRUE.equals(before.get(criterion))) {
                    witness.tries(criterion, sabotage.name(), left);
                    tried.add(tryOne(criterion, sabotage));
                } else {
                    tried.add(notTried(sabotage, "the control was not green"));
                }
                witness.result(criterion, tried.get(tried.size() - 1));
            }
            results.put(criterion, tried);
        }
        Map<String, Boolean> after = control(criteria, false);
        return criteria.stream()
                .map(id -> new Proof(
                        id,
                        keys.key(id),
                        clock.instant(),
                        before.getOrDefault(id, false),
                        after.getOrDefault(id, false),
                        results.getOrDefault(id, List.of())))
                .toList();
    }

    private Map<String, Boolean> control(List<String> criteria, boolean first) {
        witness.control(criteria.size(), first);
        byte[] messages = scenarios.run(criteria, false);
        Map<String, Boolean> green = new TreeMap<>();
        criteria.forEach(id -> green.put(id, judge.green(messages, id)));
        return green;
    }

    private SabotageResult tryOne(String criterion, Sabotage sabotage) {
        AppliedSabotage applied;
        try {
            applied = sabotage.apply(environment);
        } catch (PlatformException e) {
            return notTried(sabotage, "it could not be applied: " + e.getMessage());
        }
        SabotageResult result;
        try (AppliedSabotage mended = applied) {
            SabotageResult first = judged(criterion, sabotage, mended, true);
            // The assertion that ended the run may have been one that is no kill; others may still come.
            result = first.killed() ? first : judged(criterion, sabotage, mended, false);
        }
        scenarios.settle();
        return result;
    }

    private SabotageResult judged(String criterion, Sabotage sabotage, AppliedSabotage applied, boolean stop) {
        byte[] messages = scenarios.run(List.of(criterion), stop);
        return judge.judge(messages, criterion, sabotage.name(), applied.tookEffect());
    }

    private static SabotageResult notTried(Sabotage sabotage, String reason) {
        return new SabotageResult(sabotage.name(), false, false, Optional.empty(), reason);
    }
}
