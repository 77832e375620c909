package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate says of one criterion.
 *
 * @param reason present when UNVERIFIED
 * @param detail a sentence for people; empty when there is nothing to say
 * @param shownClauses the clauses whose examples all ran and passed
 * @param proven whether a valid proof says that its check can fail
 * @param notShownOnTarget whether it also counts on target and no run of target is among the merged ones
 */
public record CriterionOutcome(
        Criterion criterion,
        Status status,
        Optional<Reason> reason,
        String detail,
        Set<String> shownClauses,
        boolean proven,
        boolean notShownOnTarget,
        List<ScenarioOutcome> scenarios,
        List<Measured> measured) {

    public CriterionOutcome {
        shownClauses = Set.copyOf(shownClauses);
        scenarios = List.copyOf(scenarios);
        measured = List.copyOf(measured);
    }

    public String id() {
        return criterion.id();
    }

    public Scope scope() {
        return new Scope(criterion.clauses().size(), shownClauses.size());
    }

    /** Whether examples exist only for some of its clauses. */
    public boolean partial() {
        return reason.filter(Reason.PARTIAL::equals).isPresent();
    }

    /**
     * Whether its scenarios tried how records are judged, with made-up ones, and no real one counts: then they show nothing
     * of the criterion itself.
     */
    public boolean onlyRehearsed() {
        return criterion.evidence() == EvidenceKind.ATTESTED && status != Status.ATTESTED;
    }

    /** How many of its clauses are shown; none where they are only rehearsed. */
    public int clausesShown() {
        return onlyRehearsed() ? 0 : shownClauses.size();
    }

    CriterionOutcome as(Status other, Optional<Reason> why, String sentence) {
        return new CriterionOutcome(
                criterion, other, why, sentence, shownClauses, proven, notShownOnTarget, scenarios, measured);
    }

    CriterionOutcome having(List<ScenarioOutcome> others, List<Measured> numbers, boolean openOnTarget) {
        return new CriterionOutcome(
                criterion, status, reason, detail, shownClauses, proven, openOnTarget, others, numbers);
    }

    static CriterionOutcome unverified(Criterion criterion, Reason reason, String detail) {
        return new CriterionOutcome(
                criterion,
                Status.UNVERIFIED,
                Optional.of(reason),
                detail,
                Set.of(),
                false,
                false,
                List.of(),
                List.of());
    }
}
