package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the cells of an entry column by column, so that a blank or missing cell never moves its neighbours. What starts at a
 * column's edge ends the cell above it, even when its label is unknown.
 */
final class CellReader {

    /** Lines of one value follow each other within this many font sizes. */
    private static final float NEXT_LINE = 1.75f;

    private final Vocabulary labels;
    private final Columns columns;
    private final boolean colons;

    CellReader(Vocabulary labels, Columns columns, boolean colons) {
        this.labels = labels;
        this.columns = columns;
        this.colons = colons;
    }

    Cells read(List<TextLine> lines) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            cells.addAll(column(lines, column));
        }
        return new Cells(cells);
    }

    private List<Cell> column(List<TextLine> lines, int column) {
        List<Cell> cells = new ArrayList<>();
        Optional<Cell> open = Optional.empty();
        TextLine before = lines.get(0);
        for (TextLine line : lines) {
            List<Segment> segments = line.segments().stream()
                    .filter(segment -> columns.at(segment.left()) == column)
                    .toList();
            if (!segments.isEmpty() && columns.isEdge(segments.get(0).left())) {
                open = labelled(line, segments);
                open.ifPresent(cells::add);
            } else if (!segments.isEmpty()) {
                TextLine above = before;
                Segment first = segments.get(0);
                open = open.filter(cell -> cell.isAbove(first.left()) && follows(cell.last(), above, line, first));
                open.ifPresent(cell -> segments.forEach(segment -> cell.add(line, segment)));
            }
            before = line;
        }
        return cells;
    }

    private Optional<Cell> labelled(TextLine line, List<Segment> segments) {
        Segment first = segments.get(0);
        boolean alone = segments.size() == 1;
        Optional<Vocabulary.Match> match = colons || alone ? labels.start(first) : labels.exact(first);
        return match.map(label -> {
            Cell cell = new Cell(label.field(), line);
            if (label.words() < first.words().size()) {
                cell.add(line, first.from(label.words()));
            }
            segments.subList(1, segments.size()).forEach(segment -> cell.add(line, segment));
            return cell;
        });
    }

    /** On the same page lines of a value are close; over a page's end it goes on with the first line of the next page. */
    private static boolean follows(TextLine last, TextLine above, TextLine line, Segment segment) {
        if (last.page() == line.page()) {
            return line.y() - last.y() <= NEXT_LINE * segment.size();
        }
        return last.page() + 1 == line.page() && above.page() == last.page();
    }
}
