package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Run;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.RunJudge.Objection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one criterion over all runs. */
final class CriterionJudge {

    private final Census census;
    private final Proofs proofs;
    private final NeverRed neverRed;
    private final Steadiness firstRuns;
    private final ProofKeys keys;
    private final StepSources sources;
    private final List<Run> runs;
    private final RunJudge runJudge;
    private final ScenarioJudge scenarioJudge;

    CriterionJudge(
            Census census,
            Proofs proofs,
            NeverRed neverRed,
            Steadiness firstRuns,
            ProofKeys keys,
            StepSources sources,
            List<Run> runs,
            RunJudge runJudge,
            ScenarioJudge scenarioJudge) {
        this.census = census;
        this.proofs = proofs;
        this.neverRed = neverRed;
        this.firstRuns = firstRuns;
        this.keys = keys;
        this.sources = sources;
        this.runs = runs;
        this.runJudge = runJudge;
        this.scenarioJudge = scenarioJudge;
    }

    CriterionOutcome judge(Criterion criterion) {
        Optional<RuleText> rule = census.rule(criterion.id());
        if (rule.isEmpty()) {
            return CriterionOutcome.unverified(criterion, Reason.NOT_EXECUTED, "no Rule checks it yet");
        }
        List<Run> eligible = runs.stream()
                .filter(run -> criterion.platform().countsOn(run.record().platform()))
                .toList();
        if (eligible.isEmpty()) {
            return runs.isEmpty()
                    ? CriterionOutcome.unverified(criterion, Reason.NOT_EXECUTED, "there are no results")
                    : CriterionOutcome.unverified(
                            criterion,
                            Reason.PLATFORM_MISSING,
                            "it counts on " + criterion.platform().word() + ", where nothing ran");
        }
        return judge(criterion, rule.get(), eligible);
    }

    private CriterionOutcome judge(Criterion criterion, RuleText rule, List<Run> eligible) {
        List<CriterionOutcome> ofRuns =
                eligible.stream().map(run -> onRun(criterion, rule, run)).toList();
        CriterionOutcome best = ofRuns.stream()
                .min(Comparator.comparingInt(CriterionJudge::rank))
                .orElseThrow();
        CriterionOutcome all = best.having(Doubts.scenarios(best, ofRuns), Doubts.measured(best, ofRuns), false);
        if (!criterion.platform().alsoOnTarget()) {
            return all;
        }
        Optional<Run> target = runs.stream()
                .filter(run -> run.record().platform() == Platform.TARGET)
                .findFirst();
        return target.map(run -> withTarget(all, onTarget(criterion, rule, run)))
                .orElseGet(() -> all.having(all.scenarios(), all.measured(), true));
    }

    /**
     * A failure anywhere weighs most, then what ran and is doubtful, so that trying elsewhere until it is green does not
     * help; what did not run here may be shown by another run, best by the one that shows most.
     */
    private static int rank(CriterionOutcome outcome) {
        if (outcome.status() == Status.FAILED) {
            return 0;
        }
        if (Doubts.doubtful(outcome)) {
            return 1;
        }
        return outcome.status() == Status.PASSED
                ? 2
                : 1000 - Math.min(900, outcome.scope().shown());
    }

    private CriterionOutcome onRun(Criterion criterion, RuleText rule, Run run) {
        Optional<Objection> foreign = runJudge.foreign(run);
        Optional<Objection> ofRun = foreign.or(() -> runJudge.objection(run, criterion.id()));
        List<ScenarioOutcome> scenarios = foreign.isPresent()
                ? List.of()
                : rule.cases().stream()
                        .map(text -> scenarioJudge.judge(rule, text, run, ofRun))
                        .toList();
        List<Measured> measured = foreign.isPresent() ? List.of() : measured(rule, run);
        boolean signed = criterion.evidence() == EvidenceKind.ATTESTED;
        Optional<Objection> unproven =
                signed ? Optional.empty() : unproven(criterion, rule).map(why -> new Objection(Reason.UNPROVEN, why));
        var result = new CriterionOutcome(
                criterion,
                Status.PASSED,
                Optional.empty(),
                "",
                shown(rule, scenarios),
                !signed && unproven.isEmpty(),
                false,
                scenarios,
                measured);
        Optional<String> failure = Doubts.failure(result);
        if (failure.isPresent()) {
            return result.as(Status.FAILED, Optional.empty(), failure.get());
        }
        return ofRun.or(() -> Doubts.ofRule(rule))
                .or(() -> Doubts.ofResults(result))
                .or(() -> Doubts.ofScope(result))
                .or(() -> unproven)
                .or(() -> signed ? Optional.empty() : unsteady(criterion, rule))
                .or(() -> signed ? Optional.empty() : unknownSource(rule, run))
                .map(why -> result.as(Status.UNVERIFIED, Optional.of(why.reason()), why.detail()))
                .orElse(result);
    }

    /** Not asked of what people sign: the refusal cases of its records are its proof. */
    private Optional<String> unproven(Criterion criterion, RuleText rule) {
        Optional<Proof> proof = proofs.of(criterion.id());
        if (proof.isEmpty()) {
            return Optional.of("no proof says that its check can fail; run prove");
        }
        List<String> neverTried = proof.get().neverTried(rule);
        return proof.get()
                .objection(keys.key(criterion.id()), rule)
                .or(() -> neverTried.isEmpty()
                        ? Optional.empty()
                        : Optional.of("no sabotage was noticed of " + String.join(", ", neverTried)
                                + ": whether that can fail was never tried"))
                .or(() -> neverRed.objection(rule));
    }

    /** Not asked of what people sign: there scenarios can only speak against the record, and a flake does. */
    private Optional<Objection> unsteady(Criterion criterion, RuleText rule) {
        return firstRuns.objection(Scenario.of(criterion.id(), rule)).map(why -> new Objection(Reason.UNPROVEN, why));
    }

    /** The safety net of the proof's key: what ran must be among the sources that the key is made of. */
    private Optional<Objection> unknownSource(RuleText rule, Run run) {
        return attempts(rule, run)
                .flatMap(attempt -> attempt.steps().stream())
                .flatMap(step -> step.definition().stream())
                .distinct()
                .filter(definition -> !sources.belongs(rule, definition))
                .findFirst()
                .map(definition -> new Objection(
                        Reason.UNPROVEN, "the run executed " + definition + ", which its proof does not depend on"));
    }

    /** On target only the scenarios that are safe there run; each of them must pass, and there must be one. */
    private CriterionOutcome onTarget(Criterion criterion, RuleText rule, Run run) {
        CriterionOutcome all = onRun(criterion, rule, run);
        List<ScenarioOutcome> ran = all.scenarios().stream()
                .filter(scenario -> scenario.attempts() > 0)
                .toList();
        CriterionOutcome there = all.having(ran, all.measured(), false);
        if (ran.isEmpty()) {
            return there.as(Status.UNVERIFIED, all.reason().or(() -> Optional.of(Reason.NOT_EXECUTED)), all.detail());
        }
        Optional<String> failure = Doubts.failure(there);
        if (failure.isPresent()) {
            return there.as(Status.FAILED, Optional.empty(), failure.get());
        }
        return Doubts.ofResults(there)
                .map(why -> there.as(Status.UNVERIFIED, Optional.of(why.reason()), why.detail()))
                .orElseGet(() -> there.as(Status.PASSED, Optional.empty(), ""));
    }

    private static CriterionOutcome withTarget(CriterionOutcome here, CriterionOutcome target) {
        boolean targetDecides =
                target.status() == Status.FAILED || here.status() == Status.PASSED && target.status() != Status.PASSED;
        CriterionOutcome both =
                here.having(Doubts.scenarios(here, List.of(target)), Doubts.measured(here, List.of(target)), false);
        return targetDecides ? both.as(target.status(), target.reason(), "on target: " + target.detail()) : both;
    }

    private static Stream<MessageAttempt> attempts(RuleText rule, Run run) {
        Map<String, MessageCase> told = run.cases();
        return rule.cases().stream()
                .flatMap(text -> Optional.ofNullable(told.get(rule.file() + ":" + text.line())).stream())
                .flatMap(each -> each.attempts().stream());
    }

    private static List<Measured> measured(RuleText rule, Run run) {
        return attempts(rule, run)
                .flatMap(attempt -> attempt.measured().stream())
                .toList();
    }

    /** The clauses all of whose scenarios passed; a tag without a dot is the harness's own, such as alone. */
    private static Set<String> shown(RuleText rule, List<ScenarioOutcome> scenarios) {
        Set<String> open = scenarios.stream()
                .filter(scenario -> scenario.status() != Status.PASSED)
                .flatMap(scenario -> scenario.clauses().stream())
                .collect(Collectors.toSet());
        rule.examples().stream()
                .filter(example -> example.cases().isEmpty())
                .forEach(example -> open.addAll(example.clauses()));
        return scenarios.stream()
                .flatMap(scenario -> scenario.clauses().stream())
                .filter(clause -> clause.contains(".") && !open.contains(clause))
                .collect(Collectors.toSet());
    }
}
