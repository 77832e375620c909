package com.creditai.golive.steadiness;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import java.util.List;
import java.util.Map;

/**
 * One scenario as it is written.
 *
 * @param key see {@link com.creditai.golive.census.ExampleText.CaseText#key}
 * @param feature {@code features/x.feature}
 * @param line of the example, for an outline that of the row
 */
public record Scenario(String key, String criterion, String feature, int line, String name) {

    /** All scenarios of the Rules, Rule by Rule. */
    public static List<Scenario> all(Census census) {
        return census.rules().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(rule -> of(rule.getKey(), rule.getValue()).stream())
                .toList();
    }

    /** Those of one Rule. */
    public static List<Scenario> of(String criterion, RuleText rule) {
        return rule.cases().stream()
                .map(each -> new Scenario(each.key(), criterion, rule.file(), each.line(), each.name()))
                .toList();
    }

    /** {@code features/x.feature:12}. */
    public String place() {
        return feature + ":" + line;
    }
}
