package com.creditai.golive.census;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The cells of a feature file that say what must come out: columns of Examples that a Then names and nothing before it does,
 * tables of a Then, and columns of other tables that are headed by an outcome. The first column of a table names its rows and
 * is left out; a column that a Given or When names as well changes what goes in with what comes out.
 */
public final class ExampleCells {

    /** Headings of outcomes in tables that a Given lists. */
    private static final Set<String> OUTCOMES = Set.of("found", "expected", "outcome");

    private final List<String> lines;
    private final List<Cell> cells = new ArrayList<>();

    private ExampleCells(String text) {
        this.lines = text.lines().toList();
    }

    /**
     * One cell.
     *
     * @param scenario the line that selects what must turn red when it is changed: the row of an outline, else the example
     * @param line of the cell, from 1
     * @param column where its words begin, from 1
     * @param heading of its column
     * @param words that stand in it
     * @param others that stand in the same column
     */
    public record Cell(int scenario, int line, int column, String heading, String words, List<String> others) {

        public Cell {
            others = List.copyOf(others);
        }
    }

    /** All such cells of a file, from top to bottom. */
    public static List<Cell> of(String path, String text) {
        ExampleCells found = new ExampleCells(text);
        GherkinParser.builder()
                .includePickles(false)
                .includeSource(false)
                .build()
                .parse(path, text.getBytes(StandardCharsets.UTF_8))
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .map(GherkinDocument::getFeature)
                .flatMap(feature -> feature.stream())
                .forEach(found::read);
        return List.copyOf(found.cells);
    }

    /** The file with other words in a cell. */
    public static String with(String text, Cell cell, String words) {
        List<String> changed = new ArrayList<>(text.lines().toList());
        String line = changed.get(cell.line() - 1);
        int begin = cell.column() - 1;
        int end = begin;
        while (line.charAt(end) != '|' || line.charAt(end - 1) == '\\') {
            end++;
        }
        changed.set(cell.line() - 1, line.substring(0, begin) + words + " " + line.substring(end));
        return String.join("\n", changed) + "\n";
    }

    private void read(Feature feature) {
        feature.getChildren().stream()
                .flatMap(child -> child.getRule().stream())
                .flatMap(rule -> rule.getChildren().stream())
                .flatMap(child -> child.getScenario().stream())
                .forEach(this::read);
    }

    private void read(Scenario scenario) {
        int line = Math.toIntExact(scenario.getLocation().getLine());
        List<Step> outcomes = outcomes(scenario.getSteps());
        for (Step step : scenario.getSteps()) {
            step.getDataTable().ifPresent(table -> ofTable(line, table.getRows(), outcomes.contains(step)));
        }
        List<Step> inputs = scenario.getSteps().stream()
                .filter(step -> !outcomes.contains(step))
                .toList();
        scenario.getExamples().forEach(examples -> ofExamples(examples, outcomes, inputs));
    }

    private static List<Step> outcomes(List<Step> steps) {
        List<Step> outcomes = new ArrayList<>();
        boolean outcome = false;
        for (Step step : steps) {
            StepKeywordType type = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
            outcome = type == StepKeywordType.OUTCOME || outcome && type == StepKeywordType.CONJUNCTION;
            if (outcome) {
                outcomes.add(step);
            }
        }
        return outcomes;
    }

    private void ofTable(int scenario, List<TableRow> rows, boolean ofOutcome) {
        TableRow head = rows.get(0);
        for (int column = 1; column < head.getCells().size(); column++) {
            String heading = head.getCells().get(column).getValue();
            if (ofOutcome || OUTCOMES.contains(heading)) {
                List<TableCell> values = column(rows.subList(1, rows.size()), column);
                values.forEach(value -> add(scenario, heading, value, values));
            }
        }
    }

    private void ofExamples(Examples examples, List<Step> outcomes, List<Step> inputs) {
        List<TableCell> head = examples.getTableHeader().map(TableRow::getCells).orElse(List.of());
        for (int column = 0; column < head.size(); column++) {
            String heading = head.get(column).getValue();
            String placeholder = "<" + heading + ">";
            if (outcomes.stream().anyMatch(step -> names(step, placeholder))
                    && inputs.stream().noneMatch(step -> names(step, placeholder))) {
                List<TableCell> values = column(examples.getTableBody(), column);
                values.forEach(value -> add(Math.toIntExact(value.getLocation().getLine()), heading, value, values));
            }
        }
    }

    private static boolean names(Step step, String placeholder) {
        return step.getText().contains(placeholder)
                || step.getDataTable().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getCells().stream())
                        .anyMatch(cell -> cell.getValue().contains(placeholder));
    }

    private static List<TableCell> column(List<TableRow> rows, int column) {
        return rows.stream().map(row -> row.getCells().get(column)).toList();
    }

    private void add(int scenario, String heading, TableCell cell, List<TableCell> column) {
        int line = Math.toIntExact(cell.getLocation().getLine());
        int begin = Math.toIntExact(cell.getLocation().getColumn().orElseThrow());
        if (!cell.getValue().isEmpty() && lines.get(line - 1).startsWith(cell.getValue(), begin - 1)) {
            List<String> others = column.stream()
                    .map(TableCell::getValue)
                    .filter(words -> !words.isEmpty() && !words.equals(cell.getValue()))
                    .distinct()
                    .sorted()
                    .toList();
            cells.add(new Cell(scenario, line, begin, heading, cell.getValue(), others));
        }
    }
}
