package com.creditai.golive.census;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the expression of a step annotation into a pattern that matches at least what Cucumber would match.
 *
 * <p>It decides only which sources belong to a Rule: matching too much costs a renewed proof, never a wrong one.
 */
final class StepExpression {

    private static final Pattern TOKEN =
            Pattern.compile("\\\\(.)|\\{(\\w*)\\}|\\(([^)]*)\\)|([^\\s{(\\\\]+/[^\\s{(]+)|([^\\\\{(])");
    private static final Map<String, String> PARAMETERS = Map.of(
            "int", "-?\\d+",
            "long", "-?\\d+",
            "word", "\\S+",
            "string", "(?:\"[^\"]*\"|'[^']*')");

    private StepExpression() {}

    static Pattern pattern(String expression) {
        if (expression.startsWith("^") || expression.endsWith("$")) {
            return Pattern.compile(expression);
        }
        var regex = new StringBuilder();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            regex.append(part(token));
        }
        return Pattern.compile(regex.toString());
    }

    private static String part(Matcher token) {
        if (token.group(1) != null) {
            return Pattern.quote(token.group(1));
        }
        if (token.group(2) != null) {
            return PARAMETERS.getOrDefault(token.group(2), ".+");
        }
        if (token.group(3) != null) {
            return "(?:" + Pattern.quote(token.group(3)) + ")?";
        }
        if (token.group(4) != null) {
            return "(?:"
                    + String.join(
                            "|",
                            Pattern.compile("/")
                                    .splitAsStream(token.group(4))
                                    .map(Pattern::quote)
                                    .toList())
                    + ")";
        }
        return Pattern.quote(token.group(5));
    }
}
