package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads tables with a row of heads: each text belongs to the head whose edge it shares, so that a missing cell moves nothing. A
 * row ends with a wider gap or where a date or an amount would have a second value, however tightly the rows are set. A table ends where bold text or text over several columns begins, and goes on below the same heads on the next page.
 */
final class TableReader {

    private static final float NEXT_LINE = 1.6f;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i).*\\b[A-Z]{2},? \\d{5}(-\\d{4})?$|^p\\.? ?o\\.? box .*|^\\d+ .*\\b(st|ave|blvd|rd|ln|way|dr|fl|ste|suite|plaza)\\b.*");

    /** Columns whose cells hold one value that shows whether it is complete. */
    private static final Map<String, Predicate<String>> SINGLE_VALUES = Map.of(
            "date", text -> PrintedValues.date(text).isPresent(),
            "dateFiled", text -> PrintedValues.date(text).isPresent(),
            "amount", text -> PrintedValues.money(text).isPresent());

    private record Head(String field, float left, float right) {}

    private final Vocabulary labels;
    private List<Head> heads = List.of();
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<TextLine> row = new ArrayList<>();

    TableReader(Vocabulary labels) {
        this.labels = labels;
    }

    List<Cells> read(List<TextLine> lines) {
        for (TextLine line : lines) {
            if (isHeads(line)) {
                endRow();
                heads = line.segments().stream().map(this::head).toList();
            } else if (!heads.isEmpty() && isOutside(line)) {
                endRow();
                heads = List.of();
            } else if (!heads.isEmpty()) {
                add(line);
            }
        }
        endRow();
        return rows.stream().map(Cells::new).toList();
    }

    private boolean isHeads(TextLine line) {
        long known = line.segments().stream()
                .filter(segment -> labels.exact(segment).isPresent())
                .count();
        return known >= 2 && known * 2 > line.segments().size();
    }

    private Head head(Segment segment) {
        String field = labels.exact(segment).map(Vocabulary.Match::field).orElse(Vocabulary.IGNORED);
        return new Head(field, segment.left(), segment.right());
    }

    private boolean isOutside(TextLine line) {
        boolean bold = line.segments().size() == 1 && line.first().bold();
        return bold || line.segments().stream().anyMatch(this::crossesColumns);
    }

    private boolean crossesColumns(Segment segment) {
        return heads.stream().anyMatch(head -> segment.left() < head.left() - 4 && segment.right() > head.right());
    }

    private void add(TextLine line) {
        if (!row.isEmpty()) {
            TextLine last = row.get(row.size() - 1);
            boolean close = last.page() == line.page()
                    && line.y() - last.y() <= NEXT_LINE * last.first().size();
            if (!close || startsRow(line)) {
                endRow();
            }
        }
        row.add(line);
    }

    /** Whether the line has text for a date or an amount that the row has in full. */
    private boolean startsRow(TextLine line) {
        List<Cell> cells = cells();
        return line.segments().stream()
                .map(segment -> cells.get(nearest(segment)))
                .anyMatch(TableReader::isComplete);
    }

    private static boolean isComplete(Cell cell) {
        boolean printed = !cell.raw().isEmpty();
        return printed
                && SINGLE_VALUES.containsKey(cell.field())
                && (cell.isBlank() || SINGLE_VALUES.get(cell.field()).test(cell.text()));
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(cells());
        }
        row = new ArrayList<>();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        heads.forEach(head -> cells.add(new Cell(head.field(), row.get(0))));
        for (TextLine line : row) {
            line.segments().forEach(segment -> place(cells, line, segment));
        }
        return cells;
    }

    private void place(List<Cell> cells, TextLine line, Segment segment) {
        Cell cell = cells.get(nearest(segment));
        boolean underName = cell.field().equals("creditor") && !cell.isBlank();
        boolean smaller = segment.size() < cell.last().first().size() - 0.3f;
        if (!(underName && (smaller || ADDRESS.matcher(segment.text()).matches()))) {
            cell.add(line, segment);
        }
    }

    private int nearest(Segment segment) {
        int nearest = 0;
        for (int i = 1; i < heads.size(); i++) {
            if (distance(segment, heads.get(i)) < distance(segment, heads.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static float distance(Segment segment, Head head) {
        return Math.min(Math.abs(segment.left() - head.left()), Math.abs(segment.right() - head.right()));
    }
}
