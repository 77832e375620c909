package com.creditai.golive.census;

import com.creditai.golive.evidence.EvidenceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All feature files, parsed.
 *
 * @param problems what keeps a file from being read as Rules, one sentence each
 */
public record Features(List<RuleText> rules, List<String> problems) {

    static final String DIRECTORY = "features/";

    public Features {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Parses every {@code features/**.feature}. */
    public static Features read(EvidenceFiles files) {
        var rules = new ArrayList<RuleText>();
        var problems = new ArrayList<String>();
        for (String path : files.paths(DIRECTORY, ".feature")) {
            var reader = new FeatureReader(path, files.text(path).orElseThrow());
            rules.addAll(reader.rules());
            problems.addAll(reader.problems());
        }
        return new Features(rules, problems);
    }

    /** One file alone. */
    public static Features readOne(String text) {
        var reader = new FeatureReader(DIRECTORY + "one.feature", text);
        return new Features(reader.rules(), reader.problems());
    }

    /** The line that selects what stands on this one: itself, or that of the example with a step there; empty for others. */
    public OptionalInt selecting(int line) {
        if (selectsAt(line)) {
            return OptionalInt.of(line);
        }
        return rules.stream()
                .flatMap(rule -> rule.examples().stream())
                .filter(example -> example.line() < line
                        && example.cases().stream()
                                .anyMatch(each -> each.steps().stream().anyMatch(step -> step.line() == line)))
                .mapToInt(ExampleText::line)
                .findFirst();
    }

    /** Whether a Rule, an example or a row of an outline stands on that line, so that it selects scenarios. */
    public boolean selectsAt(int line) {
        return rules.stream()
                .anyMatch(rule -> rule.line() == line && !rule.cases().isEmpty()
                        || rule.examples().stream()
                                .anyMatch(example -> example.line() == line
                                        && !example.cases().isEmpty())
                        || rule.cases().stream().anyMatch(each -> each.line() == line));
    }

    /** The first Rule that is tagged with the criterion. */
    public Optional<RuleText> rule(String criterion) {
        return rules.stream().filter(rule -> rule.tags().contains(criterion)).findFirst();
    }
}
