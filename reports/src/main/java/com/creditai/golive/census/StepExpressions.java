package com.creditai.golive.census;

import io.cucumber.cucumberexpressions.CucumberExpressionException;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches steps with the expressions of step definitions, by Cucumber's own expressions and the parameter types that the
 * sources declare.
 *
 * <p>It decides only which sources belong to a Rule: what it cannot tell it lets match, which costs a renewed proof and
 * never leaves one standing.
 */
final class StepExpressions {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)\\}");

    private final ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
    private final Set<String> known = new HashSet<>(Set.of(
            "", "int", "long", "short", "byte", "float", "double", "word", "string", "biginteger", "bigdecimal"));

    /** Adds a parameter type; without regular expressions it stands for any text. */
    void define(String name, List<String> regexps) {
        if (known.add(name)) {
            registry.defineParameterType(new ParameterType<>(
                    name,
                    regexps.isEmpty() ? List.of(".+") : regexps,
                    String.class,
                    (String... texts) -> name,
                    false,
                    false));
        }
    }

    /** The names of the parameter types in an expression. */
    static Set<String> parameters(String expression) {
        var names = new HashSet<String>();
        PARAMETER.matcher(expression).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** Tells whether a step's text is one of the expression. */
    Predicate<String> matcher(String expression) {
        try {
            boolean regular = expression.startsWith("^") || expression.endsWith("$");
            if (!regular) {
                parameters(expression).forEach(name -> define(name, List.of()));
            }
            Expression compiled = new ExpressionFactory(registry).createExpression(expression);
            return step -> compiled.match(step) != null;
        } catch (CucumberExpressionException | PatternSyntaxException e) {
            // Cucumber refuses it as well, and says so when the checklist runs.
            return step -> true;
        }
    }
}
