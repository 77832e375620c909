package com.creditai.golive.census;

import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sources of step definitions and drivers: which do nothing, which assert, what a Rule uses. */
public final class StepSources {

    public static final String ROOT = "steps/src/";

    private final SourceGraph graph;
    private final Map<SourceMethod, List<Pattern>> definitions = new LinkedHashMap<>();

    private StepSources(SourceGraph graph) {
        this.graph = graph;
        graph.all()
                .filter(method -> !method.expressions().isEmpty())
                .forEach(method -> definitions.put(
                        method,
                        method.expressions().stream()
                                .map(StepExpression::pattern)
                                .toList()));
    }

    /** Parses every Java file under {@code steps/src}. */
    public static StepSources read(EvidenceFiles files) {
        var sources = new LinkedHashMap<String, String>();
        files.paths(ROOT, ".java")
                .forEach(path -> sources.put(path, files.text(path).orElseThrow()));
        return new StepSources(new SourceGraph(SourceParser.parse(sources)));
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
     * definitions, what they reach, and the skeletons of the classes concerned.
     */
    public List<String> sourcesUsedBy(RuleText rule) {
        Set<String> steps = rule.examples().stream()
                .flatMap(example -> example.cases().stream())
                .map(CaseText::steps)
                .flatMap(Collection::stream)
                .map(StepText::text)
                .collect(Collectors.toSet());
        List<SourceMethod> starts = definitions.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(pattern -> steps.stream()
                                .anyMatch(step -> pattern.matcher(step).matches())))
                .map(Map.Entry::getKey)
                .toList();
        return textOf(starts);
    }

    /** The text of what declares sabotages for a criterion: every method that names it, with what that reaches. */
    public List<String> sabotagesNaming(String criterion) {
        return textOf(graph.all()
                .filter(method -> method.text().contains('"' + criterion + '"'))
                .toList());
    }

    private List<String> textOf(List<SourceMethod> starts) {
        var texts = new TreeSet<String>();
        for (SourceMethod method : graph.reachable(starts)) {
            texts.add(method.id() + "\n" + method.text());
            texts.add(method.owner() + "\n" + graph.owner(method).skeleton());
        }
        return List.copyOf(texts);
    }
}
