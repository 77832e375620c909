package com.creditai.golive.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All declared sabotages by criterion. */
public final class Declarations {

    private final Map<String, List<AimedSabotage>> byCriterion = new TreeMap<>();

    /** Everything that the class path declares, by {@link ServiceLoader}. */
    public static Declarations onClassPath() {
        Declarations all = new Declarations();
        ServiceLoader.load(SabotageDeclarations.class).forEach(found -> found.declare(all));
        return all;
    }

    /** Starts the declaration of one criterion's sabotages: {@code criterion("PDF-03").clause("a", ...)}. */
    public Criterion criterion(String id) {
        return new Criterion(id);
    }

    /** The sabotages of a criterion in the order of their declaration; empty when it has none. */
    public List<AimedSabotage> of(String criterion) {
        return List.copyOf(byCriterion.getOrDefault(criterion, List.of()));
    }

    /** The sabotages of every criterion that has some, sorted by id. */
    public Map<String, List<AimedSabotage>> all() {
        Map<String, List<AimedSabotage>> copy = new TreeMap<>();
        byCriterion.forEach((id, sabotages) -> copy.put(id, List.copyOf(sabotages)));
        return copy;
    }

    /** The declaration of one criterion. */
    public final class Criterion {

        private final String id;

        private Criterion(String id) {
            this.id = id;
        }

        /**
         * Adds sabotages of one of its clauses.
         *
         * @param letter what stands behind the dot of the clause's id
         * @throws IllegalArgumentException when two of the clause have one name
         */
        public Criterion clause(String letter, Sabotage... sabotages) {
            List<AimedSabotage> known = byCriterion.computeIfAbsent(id, unused -> new ArrayList<>());
            String clause = id + "." + letter;
            for (Sabotage sabotage : sabotages) {
                if (known.stream()
                        .anyMatch(other ->
                                other.clause().equals(clause) && other.name().equals(sabotage.name()))) {
                    throw new IllegalArgumentException(clause + " declares '" + sabotage.name() + "' twice");
                }
                known.add(new AimedSabotage(clause, sabotage));
            }
            return this;
        }
    }
}
