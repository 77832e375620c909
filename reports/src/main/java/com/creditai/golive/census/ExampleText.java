package com.creditai.golive.census;

import java.util.List;
import java.util.Set;

/**
 * One example or outline as it stands in a feature file.
 *
 * @param line of its keyword
 * @param clauses ids without the at sign
 * @param cases one for an example, one a row for an outline; none for an outline without rows
 */
public record ExampleText(String name, String file, int line, Set<String> clauses, List<CaseText> cases) {

    public ExampleText {
        clauses = Set.copyOf(clauses);
        cases = List.copyOf(cases);
    }

    /**
     * What Cucumber runs as one scenario.
     *
     * @param line of the example, for an outline that of the row
     * @param steps with those of the backgrounds
     * @param key SHA-256 of what it says and how it runs: file, name, steps with their tables and texts, and the tags of its
     *     criterion and of the harness; neither its line nor its clauses nor the code of its steps
     */
    public record CaseText(String name, int line, Set<String> clauses, List<StepText> steps, String key) {

        public CaseText {
            clauses = Set.copyOf(clauses);
            steps = List.copyOf(steps);
        }

        /** Whether any step says what must be true. */
        public boolean asserts() {
            return steps.stream().anyMatch(StepText::outcome);
        }
    }

    /**
     * One step.
     *
     * @param outcome whether it is a Then, or an And that follows one
     */
    public record StepText(String text, int line, boolean outcome) {}
}
