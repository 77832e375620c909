package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.ExampleText;
import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Run;
import com.creditai.golive.verdict.RunJudge.Objection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one criterion over all runs. */
final class CriterionJudge {

    private final Census census;
    private final Proofs proofs;
    private final ProofKeys keys;
    private final List<Run> runs;
    private final RunJudge runJudge;
    private final ScenarioJudge scenarioJudge;

    CriterionJudge(
            Census census,
            Proofs proofs,
            ProofKeys keys,
            List<Run> runs,
            RunJudge runJudge,
            ScenarioJudge scenarioJudge) {
        this.census = census;
        this.proofs = proofs;
        this.keys = keys;
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
        if (!criterion.platform().alsoOnTarget()) {
            return best;
        }
        Optional<Run> target = runs.stream()
                .filter(run -> run.record().platform() == Platform.TARGET)
                .findFirst();
        return target.map(run -> withTarget(best, onTarget(criterion, rule, run)))
                .orElseGet(() -> best.having(best.scenarios(), true));
    }

    /** A failure anywhere weighs most; then the run that shows most. */
    private static int rank(CriterionOutcome outcome) {
        return switch (outcome.status()) {
            case FAILED -> 0;
            case PASSED -> 1;
            default -> 1000 - Math.min(900, outcome.scope().shown());
        };
    }

    private CriterionOutcome onRun(Criterion criterion, RuleText rule, Run run) {
        Optional<Objection> ofRun = runJudge.foreign(run).or(() -> runJudge.objection(run, criterion.id()));
        List<ScenarioOutcome> scenarios = runJudge.foreign(run).isPresent()
                ? List.of()
                : cases(rule)
                        .map(text -> scenarioJudge.judge(rule, text, run, ofRun))
                        .toList();
        List<Measured> measured = runJudge.foreign(run).isPresent() ? List.of() : measured(rule, run);
        Set<String> shown = shown(rule, scenarios);
        Optional<String> objection = proofs.of(criterion.id())
                .map(proof -> proof.objection(keys.key(criterion.id()), rule))
                .orElse(Optional.of("no proof says that its check can fail; run prove"));
        var result = new CriterionOutcome(
                criterion, Status.PASSED, Optional.empty(), "", shown, objection.isEmpty(), false, scenarios, measured);
        Optional<String> failure = failure(scenarios, measured);
        if (failure.isPresent()) {
            return result.as(Status.FAILED, Optional.empty(), failure.get());
        }
        return doubt(criterion, rule, result, ofRun)
                .or(() -> objection.map(why -> new Objection(Reason.UNPROVEN, why)))
                .map(why -> result.as(Status.UNVERIFIED, Optional.of(why.reason()), why.detail()))
                .orElse(result);
    }

    private static Optional<String> failure(List<ScenarioOutcome> scenarios, List<Measured> measured) {
        Stream<String> failed = scenarios.stream()
                .filter(scenario -> scenario.status() == Status.FAILED)
                .map(scenario -> scenario.file() + ":" + scenario.line() + " " + scenario.detail());
        Stream<String> missed = measured.stream()
                .filter(Measured::missed)
                .map(each -> each.name() + " is " + each.value() + ", the limit is " + each.threshold());
        return Stream.concat(failed, missed).findFirst();
    }

    private static Optional<Objection> doubt(
            Criterion criterion, RuleText rule, CriterionOutcome result, Optional<Objection> ofRun) {
        if (ofRun.isPresent()) {
            return ofRun;
        }
        Optional<Objection> ofExample = rule.examples().stream()
                .filter(example -> example.cases().isEmpty())
                .findFirst()
                .map(example -> new Objection(
                        Reason.NOT_EXECUTED,
                        "the outline at " + example.file() + ":" + example.line() + " has no rows"));
        Optional<Objection> ofScenario = result.scenarios().stream()
                .flatMap(scenario -> scenario
                        .reason()
                        .map(reason -> new Objection(
                                reason, scenario.file() + ":" + scenario.line() + " " + scenario.detail()))
                        .stream())
                .findFirst();
        return ofExample
                .or(() -> ofScenario)
                .or(() -> rule.examples().isEmpty()
                        ? Optional.of(new Objection(Reason.NOT_EXECUTED, "its Rule has no example"))
                        : Optional.empty())
                .or(() -> result.measured().stream()
                        .filter(each -> !each.shown())
                        .findFirst()
                        .map(each -> new Objection(
                                Reason.TOO_FEW_SAMPLES,
                                each.name() + ": " + each.samplesNeeded() + " more samples are needed")))
                .or(() -> result.scope().whole()
                        ? Optional.empty()
                        : Optional.of(new Objection(
                                Reason.PARTIAL,
                                result.scope().words() + " shown; missing " + missing(criterion, result))));
    }

    private static String missing(Criterion criterion, CriterionOutcome result) {
        return criterion.clauses().stream()
                .map(clause -> clause.id())
                .filter(id -> !result.shownClauses().contains(id))
                .collect(Collectors.joining(", "));
    }

    /** On target only the scenarios that are safe there run; each of them must pass, and there must be one. */
    private CriterionOutcome onTarget(Criterion criterion, RuleText rule, Run run) {
        CriterionOutcome all = onRun(criterion, rule, run);
        List<ScenarioOutcome> ran = all.scenarios().stream()
                .filter(scenario -> scenario.attempts() > 0)
                .toList();
        CriterionOutcome there = all.having(ran, false);
        Optional<ScenarioOutcome> red = ran.stream()
                .filter(scenario -> scenario.status() != Status.PASSED)
                .findFirst();
        if (red.isPresent()) {
            return there.as(red.get().status(), red.get().reason(), red.get().detail());
        }
        return ran.isEmpty()
                ? there.as(Status.UNVERIFIED, all.reason().or(() -> Optional.of(Reason.NOT_EXECUTED)), all.detail())
                : there.as(Status.PASSED, Optional.empty(), "");
    }

    private static CriterionOutcome withTarget(CriterionOutcome here, CriterionOutcome target) {
        var scenarios = new ArrayList<>(here.scenarios());
        scenarios.addAll(target.scenarios());
        boolean targetDecides =
                target.status() == Status.FAILED || here.status() == Status.PASSED && target.status() != Status.PASSED;
        CriterionOutcome both = here.having(scenarios, false);
        return targetDecides ? both.as(target.status(), target.reason(), "on target: " + target.detail()) : both;
    }

    private static Stream<CaseText> cases(RuleText rule) {
        return rule.examples().stream().map(ExampleText::cases).flatMap(List::stream);
    }

    private static List<Measured> measured(RuleText rule, Run run) {
        return cases(rule)
                .flatMap(text -> Optional.ofNullable(run.cases().get(rule.file() + ":" + text.line())).stream())
                .flatMap(told -> told.attempts().stream())
                .map(MessageAttempt::measured)
                .flatMap(List::stream)
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
