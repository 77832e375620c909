package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.census.Census;
import com.creditai.golive.results.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Computes QUAL-03 from all other criteria: every check ran and can fail. */
final class EveryCheckRan {

    private static final Set<Reason> OTHER = Set.of(Reason.OTHER_ARTEFACT);
    private static final Set<Reason> OLD = Set.of(Reason.STALE);
    private static final Set<Reason> HOLLOW = Set.of(
            Reason.UNDEFINED,
            Reason.EMPTY_STEP,
            Reason.NO_ASSERTION,
            Reason.DRY_RUN,
            Reason.SET_UP_FAILED,
            Reason.RETRIED);

    private final Criterion criterion;
    private final Census census;
    private final List<CriterionOutcome> others;

    EveryCheckRan(Criterion criterion, Census census, List<CriterionOutcome> others) {
        this.criterion = criterion;
        this.census = census;
        this.others = others;
    }

    static boolean computes(Criterion criterion) {
        return criterion.id().equals(Catalogue.COMPUTED_BY_THE_GATE);
    }

    CriterionOutcome outcome() {
        var shown = new HashSet<String>();
        show(shown, "a", each -> census.rule(each.id()).isPresent());
        show(shown, "b", each -> each.status().green() || hasOnly(each, Reason.UNPROVEN));
        boolean anythingRan = others.stream().anyMatch(each -> !each.scenarios().isEmpty());
        show(shown, "c", each -> anythingRan && lacks(each, OTHER));
        show(shown, "d", each -> anythingRan && lacks(each, OLD));
        show(shown, "e", each -> anythingRan && lacks(each, HOLLOW));
        show(shown, "f", each -> attested(each) || each.proven());
        show(shown, "g", each -> attested(each) || each.proven());
        show(shown, "h", each -> attested(each) || each.proven());
        boolean whole = shown.size() == criterion.clauses().size()
                && others.stream().allMatch(each -> each.status().green());
        return new CriterionOutcome(
                criterion,
                whole ? Status.PASSED : Status.UNVERIFIED,
                whole ? Optional.empty() : Optional.of(Reason.PARTIAL),
                whole ? "" : detail(),
                shown,
                whole,
                false,
                List.of(),
                List.of());
    }

    private void show(Set<String> shown, String clause, Predicate<CriterionOutcome> holds) {
        if (!others.isEmpty()
                && census.contradictions().isEmpty()
                && others.stream().allMatch(holds)) {
            shown.add(criterion.id() + "." + clause);
        }
    }

    private static boolean attested(CriterionOutcome outcome) {
        return outcome.criterion().evidence() == EvidenceKind.ATTESTED;
    }

    private static boolean hasOnly(CriterionOutcome outcome, Reason reason) {
        return outcome.reason().filter(reason::equals).isPresent();
    }

    private static boolean lacks(CriterionOutcome outcome, Set<Reason> reasons) {
        return Stream.concat(
                        outcome.reason().stream(),
                        outcome.scenarios().stream().flatMap(scenario -> scenario.reason().stream()))
                .noneMatch(reasons::contains);
    }

    private String detail() {
        long ran = others.stream()
                .filter(each -> each.status().green() || hasOnly(each, Reason.UNPROVEN))
                .count();
        long proven = others.stream().filter(CriterionOutcome::proven).count();
        return "of the other " + others.size() + " criteria " + ran + " ran whole and passed, " + proven
                + " are proven able to fail";
    }
}
