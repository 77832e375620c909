package com.creditai.golive.census;

import com.creditai.golive.census.ExampleText.CaseText;
import java.util.List;
import java.util.Set;

/**
 * One Rule of a feature file.
 *
 * @param lastLine the line before the next Rule, or the last of the file
 * @param tags of the Rule itself, without the at sign
 * @param source its text with that of the feature's own background
 */
public record RuleText(
        String name,
        String feature,
        String file,
        int line,
        int lastLine,
        Set<String> tags,
        List<ExampleText> examples,
        String source) {

    public RuleText {
        tags = Set.copyOf(tags);
        examples = List.copyOf(examples);
    }

    /** What Cucumber runs for it, one for each example or row. */
    public List<CaseText> cases() {
        return examples.stream().flatMap(example -> example.cases().stream()).toList();
    }

    /** What Cucumber runs for a clause. */
    public List<CaseText> cases(String clause) {
        return cases().stream().filter(each -> each.clauses().contains(clause)).toList();
    }

    /** Whether an example of that clause has a Then, or an And after one, with these words. */
    public boolean thenSays(String clause, String words) {
        return cases(clause).stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(step -> step.outcome() && step.text().equals(words));
    }

    /** The same, of a step on that line. */
    public boolean thenAt(String clause, int number) {
        return cases(clause).stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(step -> step.outcome() && step.line() == number);
    }
}
