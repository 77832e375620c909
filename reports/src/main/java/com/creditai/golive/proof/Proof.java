package com.creditai.golive.proof;

import com.creditai.golive.census.RuleText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That the check of a criterion can fail: control, sabotage, control.
 *
 * @param key see {@link ProofKeys}; the proof counts while the key is unchanged
 */
public record Proof(
        String criterion,
        String key,
        Instant provenAt,
        boolean controlBefore,
        boolean controlAfter,
        List<SabotageResult> sabotages) {

    public Proof {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(provenAt, "provenAt");
        sabotages = List.copyOf(sabotages);
    }

    /**
     * Why the proof does not count; empty when it does.
     *
     * @param currentKey what {@link ProofKeys} says now
     * @param rule the criterion's own Rule, in which the killing assertion must stand
     */
    public Optional<String> objection(String currentKey, RuleText rule) {
        if (!key.equals(currentKey)) {
            return Optional.of("its sources changed since it was proven on " + provenAt + "; run prove");
        }
        if (!controlBefore || !controlAfter) {
            return Optional.of(
                    "it was not green in the control " + (controlBefore ? "after" : "before") + " its sabotages");
        }
        if (sabotages.isEmpty()) {
            return Optional.of("no sabotage was tried on it");
        }
        return sabotages.stream()
                .flatMap(sabotage -> sabotage.objection(rule).stream())
                .findFirst();
    }

    /** The clauses of the Rule's examples of which no sabotage was noticed, so that nobody knows whether they can fail. */
    public List<String> neverTried(RuleText rule) {
        return rule.cases().stream()
                .flatMap(each -> each.clauses().stream())
                .filter(clause -> clause.startsWith(criterion + "."))
                .filter(clause -> sabotages.stream()
                        .noneMatch(sabotage -> sabotage.clause().equals(clause) && sabotage.killed()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One sabotage.
     *
     * @param clause the clause that it breaks, {@code PDF-03.a}; only an example of that clause can notice it
     * @param applied whether the running system really changed
     * @param killed whether the criterion turned red through an assertion of its own Then
     * @param alsoRed the clause's other Thens that were red in that run, in other words than {@code killedBy}, each once;
     *     left out of the file where there are none
     * @param reason why it was not killed; empty when it was
     */
    public record SabotageResult(
            String clause,
            String name,
            boolean applied,
            boolean killed,
            Optional<KilledBy> killedBy,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<KilledBy> alsoRed,

            String reason) {

        public SabotageResult {
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(killedBy, "killedBy");
            Objects.requireNonNull(reason, "reason");
            alsoRed = List.copyOf(alsoRed);
        }

        /** One that turned no other Then red. */
        public SabotageResult(
                String clause,
                String name,
                boolean applied,
                boolean killed,
                Optional<KilledBy> killedBy,
                String reason) {
            this(clause, name, applied, killed, killedBy, List.of(), reason);
        }

        /** Every Then that was red, {@code killedBy} first. */
        public List<KilledBy> reds() {
            return Stream.concat(killedBy.stream(), alsoRed.stream()).toList();
        }

        Optional<String> objection(RuleText rule) {
            if (!applied) {
                return Optional.of("the sabotage \"" + name + "\" was not really applied");
            }
            if (!killed || killedBy.isEmpty()) {
                return Optional.of(
                        "the sabotage \"" + name + "\" was not noticed" + (reason.isEmpty() ? "" : ": " + reason));
            }
            return reds().stream()
                    .filter(by -> !by.feature().equals(rule.file()) || !rule.thenSays(clause, by.step()))
                    .findFirst()
                    .map(by -> "the sabotage \"" + name + "\" was noticed at " + by.feature() + " in \"" + by.step()
                            + "\", which is no Then of " + clause);
        }
    }

    /**
     * The assertion that turned the criterion red.
     *
     * @param feature {@code features/x.feature}
     * @param line of the step when it was proven, for people: it is judged by its words, which a line above does not move
     * @param step the step's words
     * @param assertion what it said
     */
    public record KilledBy(String feature, int line, String step, String assertion) {

        public KilledBy {
            Objects.requireNonNull(feature, "feature");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(assertion, "assertion");
        }
    }
}
