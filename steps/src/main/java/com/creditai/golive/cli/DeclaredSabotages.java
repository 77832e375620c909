package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.sabotage.AimedSabotage;
import com.creditai.golive.sabotage.Declarations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** What is declared beside the steps, and what of it somebody asked for. */
final class DeclaredSabotages {

    private final Catalogue catalogue;
    private final List<String> criteria;

    /** @param criteria that were asked for; all when none is named */
    DeclaredSabotages(Catalogue catalogue, List<String> criteria) {
        this.catalogue = catalogue;
        this.criteria = criteria;
    }

    /** All that are declared by criterion; each criterion that was asked for is among them. */
    Map<String, List<AimedSabotage>> all() {
        Map<String, List<AimedSabotage>> declared = Declarations.onClassPath().all();
        for (String id : criteria) {
            if (!declared.containsKey(id)) {
                throw Refusal.nothingThere(
                        peopleSign(id)
                                ? id
                                        + " needs no sabotage: people sign it, and what its records are refused for is"
                                        + " its proof."
                                : "No sabotage of " + id + " is declared: add one beside its steps.");
            }
        }
        return declared;
    }

    /** Those of the criteria that were asked for, where the predicate says so. */
    Map<String, List<AimedSabotage>> where(BiPredicate<String, AimedSabotage> wanted) {
        Map<String, List<AimedSabotage>> chosen = new TreeMap<>();
        all().forEach((id, sabotages) -> {
            List<AimedSabotage> found = sabotages.stream()
                    .filter(sabotage -> wanted.test(id, sabotage))
                    .toList();
            if (!found.isEmpty() && (criteria.isEmpty() || criteria.contains(id))) {
                chosen.put(id, found);
            }
        });
        return chosen;
    }

    private boolean peopleSign(String id) {
        return catalogue
                .criterion(id)
                .filter(criterion -> criterion.evidence() == EvidenceKind.ATTESTED)
                .isPresent();
    }
}
