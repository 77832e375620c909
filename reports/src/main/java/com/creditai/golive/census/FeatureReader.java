package com.creditai.golive.census;

import com.creditai.golive.census.ExampleText.CaseText;
import com.creditai.golive.census.ExampleText.StepText;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.Json;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one feature file with Cucumber's own parser. */
final class FeatureReader {

    private final String path;
    private final List<String> lines;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Pickle> pickles = new ArrayList<>();
    private final Map<String, Integer> lineOfNode = new HashMap<>();

    FeatureReader(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
        List<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(path, text.getBytes(StandardCharsets.UTF_8))
                .toList();
        envelopes.forEach(envelope -> envelope.getParseError()
                .ifPresent(error -> problems.add(path + " is no Gherkin: "
                        + error.getMessage().lines().findFirst().orElse(""))));
        envelopes.forEach(envelope -> envelope.getPickle().ifPresent(pickles::add));
        envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .map(GherkinDocument::getFeature)
                .flatMap(feature -> feature.stream())
                .forEach(this::read);
    }

    List<RuleText> rules() {
        return rules;
    }

    List<String> problems() {
        return problems;
    }

    private void read(Feature feature) {
        if (!tags(feature.getTags()).isEmpty()) {
            problems.add(path + ":1 tags the whole feature with " + String.join(" ", tags(feature.getTags()))
                    + "; tags belong on Rules and examples");
        }
        feature.getChildren().forEach(this::learnLines);
        String background = feature.getChildren().stream()
                .flatMap(child -> child.getBackground().stream())
                .flatMap(each -> each.getSteps().stream())
                .map(FeatureReader::text)
                .collect(Collectors.joining("\n"));
        feature.getChildren()
                .forEach(child -> child.getScenario()
                        .ifPresent(scenario -> problems.add(path + ":" + line(scenario) + " has the example \""
                                + scenario.getName() + "\" outside of every Rule")));
        List<Rule> found = feature.getChildren().stream()
                .flatMap(child -> child.getRule().stream())
                .toList();
        for (int i = 0; i < found.size(); i++) {
            int last = i + 1 < found.size() ? firstLine(found.get(i + 1)) - 1 : lines.size();
            rules.add(rule(feature, found.get(i), last, background));
        }
    }

    /** A step with its table or text. */
    private static String text(Step step) {
        String table = step.getDataTable().stream()
                .flatMap(each -> each.getRows().stream())
                .map(row -> row.getCells().stream().map(TableCell::getValue).collect(Collectors.joining("|", "|", "|")))
                .collect(Collectors.joining("\n"));
        String document = step.getDocString()
                .map(each -> each.getMediaType().orElse("") + "\n" + each.getContent())
                .orElse("");
        return step.getKeyword() + step.getText() + "\n" + table + document;
    }

    private RuleText rule(Feature feature, Rule rule, int lastLine, String background) {
        List<ExampleText> examples = rule.getChildren().stream()
                .flatMap(child -> child.getScenario().stream())
                .map(this::example)
                .toList();
        String own =
                String.join("\n", lines.subList(firstLine(rule) - 1, lastLine)).strip();
        return new RuleText(
                rule.getName(),
                feature.getName(),
                path,
                Math.toIntExact(rule.getLocation().getLine()),
                lastLine,
                tags(rule.getTags()),
                examples,
                background + "\n" + own);
    }

    private static int firstLine(Rule rule) {
        return Stream.concat(
                        Stream.of(rule.getLocation()), rule.getTags().stream().map(Tag::getLocation))
                .mapToInt(location -> Math.toIntExact(location.getLine()))
                .min()
                .orElseThrow();
    }

    private ExampleText example(Scenario scenario) {
        var clauses = new LinkedHashSet<>(tags(scenario.getTags()));
        scenario.getExamples().forEach(table -> clauses.addAll(tags(table.getTags())));
        List<CaseText> cases = pickles.stream()
                .filter(pickle -> pickle.getAstNodeIds().contains(scenario.getId()))
                .map(pickle -> caseOf(pickle, clauses))
                .toList();
        return new ExampleText(scenario.getName(), path, line(scenario), clauses, cases);
    }

    private CaseText caseOf(Pickle pickle, Set<String> ofExample) {
        Set<String> own = pickle.getTags().stream()
                .map(PickleTag::getName)
                .map(FeatureReader::withoutAt)
                .filter(ofExample::contains)
                .collect(Collectors.toSet());
        return new CaseText(
                pickle.getName(),
                lineOf(pickle.getAstNodeIds()),
                own,
                pickle.getSteps().stream().map(this::step).toList(),
                key(pickle));
    }

    private String key(Pickle pickle) {
        List<String> tags = pickle.getTags().stream()
                .map(PickleTag::getName)
                .filter(tag -> !tag.contains("."))
                .distinct()
                .sorted()
                .toList();
        List<List<String>> steps =
                pickle.getSteps().stream().map(FeatureReader::words).toList();
        return Digests.sha256(
                Json.mapper().writeValueAsString(List.of(List.of(path, pickle.getName()), tags, List.of(steps))));
    }

    /** The step's kind and words, and the cells of its table or its text, with those of an outline's row put in. */
    private static List<String> words(PickleStep step) {
        List<String> words = new ArrayList<>();
        words.add(step.getType().map(PickleStepType::value).orElse(""));
        words.add(step.getText());
        step.getArgument()
                .flatMap(PickleStepArgument::getDataTable)
                .ifPresent(table -> table.getRows()
                        .forEach(row -> words.add(row.getCells().stream()
                                .map(PickleTableCell::getValue)
                                .collect(Collectors.joining("|", "|", "|")))));
        step.getArgument()
                .flatMap(PickleStepArgument::getDocString)
                .ifPresent(text -> words.addAll(List.of(text.getMediaType().orElse(""), text.getContent())));
        return words;
    }

    private StepText step(PickleStep step) {
        boolean outcome = step.getType().filter(PickleStepType.OUTCOME::equals).isPresent();
        return new StepText(
                step.getText(), lineOfNode.getOrDefault(step.getAstNodeIds().get(0), 0), outcome);
    }

    private int lineOf(List<String> nodes) {
        return lineOfNode.getOrDefault(nodes.get(nodes.size() - 1), 0);
    }

    private void learnLines(FeatureChild child) {
        child.getBackground().ifPresent(this::learnLines);
        child.getScenario().ifPresent(this::learnLines);
        child.getRule().ifPresent(rule -> rule.getChildren().forEach(this::learnLines));
    }

    private void learnLines(RuleChild child) {
        child.getBackground().ifPresent(this::learnLines);
        child.getScenario().ifPresent(this::learnLines);
    }

    private void learnLines(Background background) {
        background.getSteps().forEach(this::learnLine);
    }

    private void learnLines(Scenario scenario) {
        lineOfNode.put(scenario.getId(), line(scenario));
        scenario.getSteps().forEach(this::learnLine);
        scenario.getExamples().stream()
                .map(Examples::getTableBody)
                .flatMap(List::stream)
                .forEach(this::learnLine);
    }

    private void learnLine(Step step) {
        lineOfNode.put(step.getId(), Math.toIntExact(step.getLocation().getLine()));
    }

    private void learnLine(TableRow row) {
        lineOfNode.put(row.getId(), Math.toIntExact(row.getLocation().getLine()));
    }

    private static int line(Scenario scenario) {
        return Math.toIntExact(scenario.getLocation().getLine());
    }

    private static Set<String> tags(List<Tag> tags) {
        return tags.stream()
                .map(Tag::getName)
                .map(FeatureReader::withoutAt)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withoutAt(String tag) {
        return tag.substring(1);
    }
}
