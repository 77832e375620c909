package com.creditai.golive.cli;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.sabotage.Mutant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Which scenario of which criterion passes which lines of the service. */
final class CoverageMap {

    /**
     * What one scenario passes.
     *
     * @param place {@code features/x.feature:12}
     * @param seconds that it took
     * @param lines numbers in the list of all lines
     */
    record Scenario(String place, String criterion, double seconds, List<Integer> lines) {

        Scenario {
            lines = List.copyOf(lines);
        }
    }

    /** As a file: each line's name once, {@code class#method(descriptor):line}. */
    record Document(String key, List<String> lines, List<Scenario> scenarios) {}

    private final Document document;
    private final Map<String, Set<Scenario>> byLine = new HashMap<>();
    private final Map<String, Set<Scenario>> byMethod = new HashMap<>();

    private CoverageMap(Document document) {
        this.document = document;
        for (Scenario scenario : document.scenarios()) {
            for (int number : scenario.lines()) {
                String line = document.lines().get(number);
                add(byLine, line, scenario);
                add(byMethod, line.substring(0, line.lastIndexOf(':')), scenario);
            }
        }
    }

    private static void add(Map<String, Set<Scenario>> map, String place, Scenario scenario) {
        map.computeIfAbsent(place, unused -> new LinkedHashSet<>()).add(scenario);
    }

    /** What was written last, where it was recorded for the same key. */
    static Optional<CoverageMap> read(Path file, String key) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Document document = Json.mapper().readValue(Files.readAllBytes(file), Document.class);
            return document.key().equals(key) ? Optional.of(new CoverageMap(document)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new Refusal("The recorded coverage in " + file + " cannot be read: remove the file.", e);
        }
    }

    void write(Path file) {
        try {
            Files.write(file, Json.mapper().writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int scenarios() {
        return document.scenarios().size();
    }

    int lines() {
        return document.lines().size();
    }

    /**
     * The scenarios that pass where the mutant is: the first of each criterion, then the others. First comes of whose lines the
     * mutant's class makes up the most: it speaks of the class, and others only pass it on their way.
     */
    List<Scenario> covering(Mutant mutant) {
        Set<Scenario> found = mutant.ofWholeMethod()
                ? byMethod.getOrDefault(mutant.methodPlace(), Set.of())
                : byLine.getOrDefault(mutant.methodPlace() + ":" + mutant.line(), Set.of());
        Map<Scenario, Double> shares = new HashMap<>();
        found.forEach(each -> shares.put(each, share(mutant.className(), each)));
        List<Scenario> closest = found.stream()
                .sorted(Comparator.comparingDouble((Scenario each) -> -shares.getOrDefault(each, 0.0))
                        .thenComparing(Scenario::place))
                .toList();
        Set<String> criteria = new HashSet<>();
        List<Scenario> ordered = new ArrayList<>(
                closest.stream().filter(each -> criteria.add(each.criterion())).toList());
        closest.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return ordered;
    }

    private double share(String className, Scenario scenario) {
        long own = scenario.lines().stream()
                .filter(number -> document.lines().get(number).startsWith(className + "#"))
                .count();
        return (double) own / Math.max(1, scenario.lines().size());
    }

    /** Collects scenarios. */
    static final class Draft {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Scenario> scenarios = new ArrayList<>();

        void add(String place, String criterion, double seconds, Set<String> lines) {
            List<Integer> own = lines.stream()
                    .sorted()
                    .map(line -> numbers.computeIfAbsent(line, unused -> numbers.size()))
                    .toList();
            scenarios.add(new Scenario(place, criterion, seconds, own));
        }

        CoverageMap finish(String key) {
            return new CoverageMap(new Document(key, List.copyOf(numbers.keySet()), List.copyOf(scenarios)));
        }
    }
}
