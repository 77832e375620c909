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
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries whether a criterion can fail: a control run of its scenarios, each sabotage with the examples of the clause
 * that it breaks, and the control again.
 */
public final class Prover {

    /** Runs scenarios and answers Cucumber's messages of that run. */
    public interface Scenarios {

        /**
         * Runs what is tagged with a criterion or clause.
         *
         * @param tag {@code PDF-03} or {@code PDF-03.a}
         * @param stop whether the first failed assertion ends it
         */
        byte[] run(String tag, boolean stop);

        /** Makes sure, after a sabotage was mended, that the service is there for the next one. */
        default void settle() {}
    }

    /** Is told what is being tried. */
    public interface Witness {

        /** A control run of a criterion has ended. */
        void control(String criterion, boolean before, boolean green);

        /** A sabotage is tried. */
        void tries(String criterion, String sabotage);

        /** What came of it. */
        void result(SabotageResult result);
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
     * Proves one criterion.
     *
     * @throws PlatformException when a sabotage cannot be mended: nothing tried after it would mean anything
     */
    public Proof prove(String criterion, List<AimedSabotage> sabotages) {
        String key = keys.key(criterion);
        boolean before = control(criterion, true);
        List<SabotageResult> results = each(
                criterion,
                sabotages,
                sabotage -> before ? tryOne(sabotage) : notTried(sabotage, "the control was not green"));
        boolean after = before && control(criterion, false);
        return new Proof(criterion, key, clock.instant(), before, after, results);
    }

    /**
     * Tries sabotages without any control: a quick look for whoever writes them, and no proof.
     *
     * @throws PlatformException when a sabotage cannot be mended
     */
    public List<SabotageResult> tryOut(String criterion, List<AimedSabotage> sabotages) {
        return each(criterion, sabotages, this::tryOne);
    }

    private List<SabotageResult> each(
            String criterion, List<AimedSabotage> sabotages, Function<AimedSabotage, SabotageResult> trying) {
        List<SabotageResult> results = new ArrayList<>();
        for (AimedSabotage sabotage : sabotages) {
            witness.tries(criterion, sabotage.name());
            SabotageResult result = trying.apply(sabotage);
            witness.result(result);
            results.add(result);
        }
        return results;
    }

    private boolean control(String criterion, boolean before) {
        boolean green = judge.green(scenarios.run(criterion, false), criterion);
        witness.control(criterion, before, green);
        return green;
    }

    private SabotageResult tryOne(AimedSabotage sabotage) {
        AppliedSabotage applied;
        try {
            applied = sabotage.sabotage().apply(environment);
        } catch (PlatformException e) {
            // Whoever could not be broken may have been restarted for it: the next one needs a service.
            scenarios.settle();
            return notTried(sabotage, "it could not be applied: " + e.getMessage());
        }
        SabotageResult result;
        try (AppliedSabotage mended = applied) {
            SabotageResult first = judged(sabotage, mended, true);
            // The assertion that ended the run may have been one that is no kill; others may still come.
            result = first.killed() ? first : judged(sabotage, mended, false);
        }
        scenarios.settle();
        return result;
    }

    private SabotageResult judged(AimedSabotage sabotage, AppliedSabotage applied, boolean stop) {
        byte[] messages = scenarios.run(sabotage.clause(), stop);
        boolean tookEffect;
        try {
            tookEffect = applied.tookEffect();
        } catch (PlatformException e) {
            return notTried(sabotage, "whether it took effect cannot be told: " + e.getMessage());
        }
        return judge.judge(messages, sabotage.clause(), sabotage.name(), tookEffect);
    }

    private static SabotageResult notTried(AimedSabotage sabotage, String reason) {
        return new SabotageResult(sabotage.clause(), sabotage.name(), false, false, Optional.empty(), reason);
    }
}
