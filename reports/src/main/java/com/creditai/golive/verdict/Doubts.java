package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.RunJudge.Objection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks against a criterion's scenarios and numbers of one run. */
final class Doubts {

    private Doubts() {}

    /** What failed or missed its limit. */
    static Optional<String> failure(CriterionOutcome result) {
        Stream<String> failed = result.scenarios().stream()
                .filter(scenario -> scenario.status() == Status.FAILED)
                .map(scenario -> scenario.file() + ":" + scenario.line() + " " + scenario.detail());
        Stream<String> missed = result.measured().stream()
                .filter(Measured::missed)
                .map(each -> each.name() + " is " + each.value() + ", the limit is " + each.threshold());
        return Stream.concat(failed, missed).findFirst();
    }

    /** What keeps scenarios and numbers from counting; first what ran and cannot be taken at its word. */
    static Optional<Objection> ofResults(CriterionOutcome result) {
        Optional<Objection> ofScenario = result.scenarios().stream()
                .filter(scenario -> scenario.reason().isPresent())
                .min(Comparator.comparing(scenario -> !doubtful(scenario)))
                .flatMap(scenario -> scenario.reason()
                        .map(reason -> new Objection(
                                reason, scenario.file() + ":" + scenario.line() + " " + scenario.detail())));
        return ofScenario.or(() -> ofNumbers(result));
    }

    private static Optional<Objection> ofNumbers(CriterionOutcome result) {
        if (result.criterion().evidence() == EvidenceKind.MEASURED
                && result.measured().isEmpty()) {
            return Optional.of(
                    new Objection(Reason.TOO_FEW_SAMPLES, "it is to be measured, and nothing left a measurement"));
        }
        return result.measured().stream()
                .filter(each -> !each.shown())
                .findFirst()
                .map(each -> new Objection(
                        Reason.TOO_FEW_SAMPLES,
                        each.name() + ": " + each.samplesNeeded() + " more samples are needed"));
    }

    /** What the Rule lacks, whatever ran. */
    static Optional<Objection> ofRule(RuleText rule) {
        return rule.examples().stream()
                .filter(example -> example.cases().isEmpty())
                .findFirst()
                .map(example -> new Objection(
                        Reason.NOT_EXECUTED,
                        "the outline at " + example.file() + ":" + example.line() + " has no rows"))
                .or(() -> rule.examples().isEmpty()
                        ? Optional.of(new Objection(Reason.NOT_EXECUTED, "its Rule has no example"))
                        : Optional.empty());
    }

    /** Which clauses were not shown. */
    static Optional<Objection> ofScope(CriterionOutcome result) {
        String missing = result.criterion().clauses().stream()
                .map(clause -> clause.id())
                .filter(id -> !result.shownClauses().contains(id))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(Reason.PARTIAL, result.scope().words() + " shown; missing " + missing));
    }

    /** Whether anything of it ran and must not be taken at its word: no other run makes up for that. */
    static boolean doubtful(CriterionOutcome result) {
        return result.reason().filter(Reason::doubtsWhatRan).isPresent()
                || result.scenarios().stream().anyMatch(Doubts::doubtful);
    }

    private static boolean doubtful(ScenarioOutcome scenario) {
        return scenario.attempts() > 0
                && scenario.reason()
                        .filter(reason -> reason.doubtsWhatRan() || reason == Reason.OTHER_ARTEFACT)
                        .isPresent();
    }

    /** The scenarios of them all that ran, beside those of the first. */
    static List<ScenarioOutcome> scenarios(CriterionOutcome first, List<CriterionOutcome> others) {
        return Stream.concat(
                        first.scenarios().stream(),
                        others.stream()
                                .filter(other -> other != first)
                                .flatMap(other -> other.scenarios().stream())
                                .filter(scenario -> scenario.attempts() > 0))
                .toList();
    }

    /** The numbers of them all. */
    static List<Measured> measured(CriterionOutcome first, List<CriterionOutcome> others) {
        return Stream.concat(
                        first.measured().stream(),
                        others.stream().filter(other -> other != first).flatMap(other -> other.measured().stream()))
                .toList();
    }
}
