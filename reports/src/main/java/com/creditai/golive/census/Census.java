package com.creditai.golive.census;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Catalogue against features: which criterion has its Rule, which clause an example, and what contradicts.
 *
 * @param rules the one Rule of each criterion that has one
 * @param contradictions what features say that the catalogue does not know, one sentence each; any of them breaks the
 *     gate, because then nobody knows what was checked
 */
public record Census(Map<String, RuleText> rules, List<String> contradictions) {

    /** Tags that organise a run and say nothing of the catalogue: {@code @alone}. */
    private static final Pattern HARNESS_TAG = Pattern.compile("[a-z][a-z-]*");

    public Census {
        rules = Map.copyOf(rules);
        contradictions = List.copyOf(contradictions);
    }

    /** Nothing known, for a gate that is broken before the census. */
    public static Census none() {
        return new Census(Map.of(), List.of());
    }

    /** Takes the census of all feature files. */
    public static Census take(Catalogue catalogue, EvidenceFiles files) {
        Features features = Features.read(files);
        var contradictions = new ArrayList<>(features.problems());
        var rules = new LinkedHashMap<String, RuleText>();
        for (RuleText rule : features.rules()) {
            Optional<Criterion> criterion = criterion(catalogue, rule, contradictions);
            criterion.ifPresent(known -> {
                RuleText first = rules.putIfAbsent(known.id(), rule);
                if (first != null) {
                    contradictions.add(
                            at(rule) + " is a second Rule @" + known.id() + "; the first is at " + at(first));
                }
                rule.examples().forEach(example -> examine(catalogue, known, example, contradictions));
            });
        }
        return new Census(rules, contradictions);
    }

    private static Optional<Criterion> criterion(Catalogue catalogue, RuleText rule, List<String> contradictions) {
        List<String> ids = catalogueLike(rule.tags());
        if (ids.size() != 1) {
            contradictions.add(at(rule) + " has the Rule \"" + rule.name() + "\" with "
                    + (ids.isEmpty() ? "no criterion" : "the tags @" + String.join(" @", ids))
                    + "; a Rule has the tag of exactly one criterion");
            return Optional.empty();
        }
        String id = ids.get(0);
        Optional<Criterion> criterion = catalogue.criterion(id);
        if (criterion.isEmpty()) {
            contradictions.add(at(rule) + " has the Rule @" + id + ", which the catalogue does not know");
        } else if (id.equals(Catalogue.COMPUTED_BY_THE_GATE)) {
            contradictions.add(
                    at(rule) + " has the Rule @" + id + ", which the gate computes and no scenario can show");
            return Optional.empty();
        }
        return criterion;
    }

    private static void examine(
            Catalogue catalogue, Criterion criterion, ExampleText example, List<String> contradictions) {
        List<String> tags = catalogueLike(example.clauses());
        String at = example.file() + ":" + example.line();
        if (tags.isEmpty()) {
            contradictions.add(at + " shows no clause: the example \"" + example.name() + "\" of @" + criterion.id()
                    + " has no clause tag");
        }
        for (String tag : tags) {
            if (catalogue.clause(tag).isEmpty()) {
                contradictions.add(at + " has the tag @" + tag + ", which the catalogue does not know");
            } else if (criterion.clauses().stream()
                    .noneMatch(clause -> clause.id().equals(tag))) {
                contradictions.add(at + " has the tag @" + tag + " under the Rule @" + criterion.id()
                        + ", where it does not belong");
            }
        }
    }

    private static List<String> catalogueLike(Set<String> tags) {
        return new TreeSet<>(tags)
                .stream().filter(tag -> !HARNESS_TAG.matcher(tag).matches()).toList();
    }

    private static String at(RuleText rule) {
        return rule.file() + ":" + rule.line();
    }

    public Optional<RuleText> rule(String criterion) {
        return Optional.ofNullable(rules.get(criterion));
    }
}
