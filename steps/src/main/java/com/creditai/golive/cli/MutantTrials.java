package com.creditai.golive.cli;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.proof.MutantJudge;
import com.creditai.golive.proof.MutantResult;
import com.creditai.golive.proof.MutantResult.Outcome;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Mutant;
import com.creditai.golive.sabotage.Sabotages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries one generated change of the service after another: the scenarios that pass there, the cheapest first and more of
 * them at a time, until a Then says no; then the scenario that said so once more without the change.
 */
final class MutantTrials {

    private static final String SOURCES = "application/src/main/java/";
    private static final int FIRST = 4;
    private static final int LEAST_SECONDS = 60;
    private static final int TIMES_AS_LONG = 3;

    private final Environment environment;
    private final TrialRuns runs;
    private final int most;

    /** @param most how many scenarios are run for one change */
    MutantTrials(Environment environment, TrialRuns runs, int most) {
        this.environment = environment;
        this.runs = runs;
        this.most = most;
    }

    /** How far the scenarios of one change came. */
    private record Attempt(Outcome outcome, int ran, Optional<MutantJudge> kill, String reason) {}

    MutantResult tryOut(Mutant mutant, List<CoverageMap.Scenario> covering) {
        Attempt attempt;
        try (AppliedSabotage applied = Sabotages.mutantIn(environment.service(), mutant)) {
            attempt = attempt(applied, covering.subList(0, Math.min(most, covering.size())));
        } catch (PlatformException e) {
            // Nobody knows whether it is still in force.
            runs.restart();
            attempt = new Attempt(Outcome.NOT_APPLIED, 0, Optional.empty(), String.valueOf(e.getMessage()));
        }
        runs.settle();
        Attempt judged =
                attempt.kill().isPresent() ? confirmed(attempt, attempt.kill().get()) : attempt;
        boolean killed = judged.outcome() == Outcome.KILLED;
        return new MutantResult(
                mutant.className() + "#" + mutant.method(),
                SOURCES + mutant.source(),
                mutant.line(),
                mutant.what(),
                judged.outcome(),
                covering.size(),
                judged.ran(),
                killed ? judged.kill().flatMap(MutantJudge::killedBy) : Optional.empty(),
                judged.reason());
    }

    private Attempt attempt(AppliedSabotage applied, List<CoverageMap.Scenario> scenarios) {
        List<String> red = new ArrayList<>();
        int ran = 0;
        for (int from = 0, size = FIRST; from < scenarios.size(); from += size, size *= 2) {
            List<CoverageMap.Scenario> next = scenarios.subList(from, Math.min(from + size, scenarios.size()));
            TrialRuns.Trial trial =
                    runs.run(next.stream().map(CoverageMap.Scenario::place).toList(), limit(next));
            ran += trial.judged().ran();
            if (trial.judged().killedBy().isPresent() && !trial.timedOut()) {
                return new Attempt(Outcome.KILLED, ran, Optional.of(trial.judged()), "");
            }
            if (trial.timedOut()) {
                return new Attempt(Outcome.TIMED_OUT, ran, Optional.empty(), "not through after " + limit(next));
            }
            red.addAll(trial.judged().red());
        }
        return notKilled(applied, ran, red);
    }

    private static Attempt notKilled(AppliedSabotage applied, int ran, List<String> red) {
        if (!applied.tookEffect()) {
            return new Attempt(Outcome.NOT_APPLIED, ran, Optional.empty(), "the changed place was never passed");
        }
        return red.isEmpty()
                ? new Attempt(Outcome.SURVIVED, ran, Optional.empty(), "every scenario stayed green")
                : new Attempt(Outcome.ERROR, ran, Optional.empty(), red.get(0));
    }

    private static Duration limit(List<CoverageMap.Scenario> scenarios) {
        double seconds =
                scenarios.stream().mapToDouble(CoverageMap.Scenario::seconds).sum();
        return Duration.ofSeconds(LEAST_SECONDS + TIMES_AS_LONG * (long) seconds);
    }

    /** A scenario that is red without the change has noticed nothing; a new instance may be needed to see that. */
    private Attempt confirmed(Attempt attempt, MutantJudge kill) {
        Duration limit = Duration.ofSeconds(LEAST_SECONDS);
        List<String> place = List.of(kill.scenario());
        if (runs.run(place, limit).judged().green()) {
            return attempt;
        }
        runs.restart();
        return runs.run(place, limit).judged().green()
                ? attempt
                : new Attempt(
                        Outcome.DOUBTFUL, attempt.ran(), Optional.empty(), kill.scenario() + " is red without it too");
    }
}
