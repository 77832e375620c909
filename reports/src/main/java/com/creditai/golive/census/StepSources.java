package com.creditai.golive.census;

import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.census.SourceMethod.Annotation;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of step definitions and drivers: which do nothing, which assert, what a Rule uses. */
public final class StepSources {

    public static final String ROOT = "steps/src/main/";

    private static final Set<String> HOOKS =
            Set.of("Before", "After", "BeforeStep", "AfterStep", "BeforeAll", "AfterAll");
    private static final Set<String> TYPES = Set.of(
            "DataTableType",
            "DocStringType",
            "DefaultParameterTransformer",
            "DefaultDataTableEntryTransformer",
            "DefaultDataTableCellTransformer");
    private static final Set<String> PARAMETER_TYPE = Set.of("ParameterType");

    private final List<SourceClass> classes;
    private final SourceNames names;
    private final SourceGraph graph;
    private final List<Definition> definitions = new ArrayList<>();

    /** One expression of a step definition. */
    private record Definition(SourceMethod method, String expression, Predicate<String> matcher) {}

    private StepSources(List<SourceClass> classes) {
        this.classes = classes;
        this.names = new SourceNames(classes);
        this.graph = new SourceGraph(classes);
        var expressions = new StepExpressions();
        annotated(PARAMETER_TYPE).forEach(method -> expressions.define(parameterType(method), regexps(method)));
        graph.all()
                .filter(method -> !method.expressions().isEmpty())
                .forEach(method -> method.expressions()
                        .forEach(expression ->
                                definitions.add(new Definition(method, expression, expressions.matcher(expression)))));
    }

    private Stream<SourceMethod> annotated(Set<String> with) {
        return graph.all().filter(method -> method.annotated(with));
    }

    private static String parameterType(SourceMethod method) {
        return method.annotations().stream()
                .filter(annotation -> PARAMETER_TYPE.contains(annotation.name()))
                .map(Annotation::called)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(method.name());
    }

    /** The regular expressions of a parameter type; none where one of them is computed. */
    private List<String> regexps(SourceMethod method) {
        List<Optional<String>> values = method.annotations().stream()
                .filter(annotation -> PARAMETER_TYPE.contains(annotation.name()))
                .flatMap(annotation -> annotation.values().stream())
                .map(value -> value.said().or(() -> constant(method, value.written())))
                .toList();
        return values.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : values.stream().flatMap(Optional::stream).toList();
    }

    private Optional<String> constant(SourceMethod in, String name) {
        SourceClass owner = graph.owner(in);
        int dot = name.lastIndexOf('.');
        Optional<SourceClass> holder = dot < 0 ? Optional.of(owner) : names.type(owner, name.substring(0, dot));
        return holder.flatMap(type -> Optional.ofNullable(type.constants().get(name.substring(dot + 1))));
    }

    /** Parses every Java file under {@code steps/src/main}. */
    public static StepSources read(EvidenceFiles files) {
        var sources = new LinkedHashMap<String, String>();
        files.paths(ROOT, ".java")
                .forEach(path -> sources.put(path, files.text(path).orElseThrow()));
        return new StepSources(SourceParser.parse(sources));
    }

    /** What the census thinks of a step definition. */
    public enum Finding {
        FINE,
        /** Its body does nothing. */
        EMPTY,
        /** It is used as a Then and reaches no assertion. */
        ASSERTS_NOTHING,
        /** Its source is not among the steps' sources. */
        UNKNOWN
    }

    /**
     * Judges one step definition.
     *
     * @param definition {@code package.Class#method}
     * @param outcome whether it is used as a Then
     */
    public Finding judge(String definition, boolean outcome) {
        int hash = definition.indexOf('#');
        List<SourceMethod> methods =
                hash < 0 ? List.of() : graph.methods(definition.substring(0, hash), definition.substring(hash + 1));
        if (methods.isEmpty()) {
            return Finding.UNKNOWN;
        }
        if (methods.stream().anyMatch(SourceMethod::empty)) {
            return Finding.EMPTY;
        }
        return outcome && !methods.stream().allMatch(graph::reachesAssertion) ? Finding.ASSERTS_NOTHING : Finding.FINE;
    }

    /**
     * The text of everything of the harness that a Rule's steps may execute, in a stable order: the matching step
     * definitions, the parameter types in them, all hooks, what they reach, and the skeletons of the classes concerned.
     */
    public List<String> sourcesUsedBy(RuleText rule) {
        List<SourceMethod> steps = definitionsOf(rule);
        Set<String> parameters = steps.stream()
                .flatMap(method -> method.expressions().stream())
                .flatMap(expression -> StepExpressions.parameters(expression).stream())
                .collect(Collectors.toSet());
        List<SourceMethod> starts = Stream.of(
                        steps.stream(),
                        annotated(PARAMETER_TYPE).filter(method -> parameters.contains(parameterType(method))),
                        annotated(TYPES),
                        annotated(HOOKS))
                .flatMap(each -> each)
                .toList();
        return SourceReach.from(classes, names, starts).texts();
    }

    /** Whether the step definition {@code package.Class#method} is among those whose sources belong to the Rule. */
    public boolean belongs(RuleText rule, String definition) {
        return definitionsOf(rule).stream().anyMatch(method -> method.id().equals(definition));
    }

    /** The expressions of the step definitions that a Rule uses as a Then, sorted. */
    public List<String> outcomesOf(RuleText rule) {
        return matching(rule, StepText::outcome)
                .map(Definition::expression)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a step with these words is one of the step definition with that expression. */
    public boolean says(String expression, String words) {
        return definitions.stream()
                .anyMatch(each ->
                        each.expression().equals(expression) && each.matcher().test(words));
    }

    private List<SourceMethod> definitionsOf(RuleText rule) {
        return matching(rule, step -> true).map(Definition::method).distinct().toList();
    }

    private Stream<Definition> matching(RuleText rule, Predicate<StepText> wanted) {
        Set<String> steps = rule.cases().stream()
                .map(CaseText::steps)
                .flatMap(Collection::stream)
                .filter(wanted)
                .map(StepText::text)
                .collect(Collectors.toSet());
        return definitions.stream().filter(each -> steps.stream().anyMatch(each.matcher()));
    }

    /** The text of what declares sabotages for a criterion: every method that names it, with what that reaches. */
    public List<String> sabotagesNaming(String criterion) {
        List<SourceMethod> starts = graph.all()
                .filter(method -> method.text().contains('"' + criterion + '"'))
                .toList();
        return SourceReach.from(classes, names, starts).texts();
    }
}
