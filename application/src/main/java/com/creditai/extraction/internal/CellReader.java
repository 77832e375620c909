package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the cells of an entry column by column, so that a blank or missing cell never moves its neighbours. What starts at a
 * column's edge ends the cells above it, even when its label is unknown.
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
        List<Cell> open = List.of();
        TextLine before = lines.get(0);
        for (TextLine line : lines) {
            List<Segment> segments = line.segments().stream()
                    .filter(segment -> columns.at(segment.left()) == column)
                    .toList();
            if (!segments.isEmpty()) {
                boolean atEdge = columns.isEdge(segments.get(0).left());
                open = read(line, segments, atEdge ? List.of() : open, before, atEdge);
                open.stream().filter(cell -> !cells.contains(cell)).forEach(cells::add);
            }
            before = line;
        }
        return cells;
    }

    /**
     * Gives each segment to the cell that it starts, goes on with or stands beside, and answers the cells that have text on the
     * line. A known label starts a cell wherever it stands, also right of another cell's value where few entries have labels.
     */
    private List<Cell> read(TextLine line, List<Segment> segments, List<Cell> above, TextLine before, boolean atEdge) {
        List<Cell> cells = new ArrayList<>();
        for (Segment segment : segments) {
            boolean alone = atEdge && segments.size() == 1;
            Optional<Cell> cell = above.stream()
                    .filter(open -> open.isAbove(segment.left()) && follows(open.last(), before, line, segment))
                    .findFirst();
            cell.ifPresent(open -> open.add(line, segment));
            cell = cell.or(() -> label(segment, colons || alone).map(label -> labelled(label, line, segment)));
            if (cell.isPresent()) {
                cells.add(cell.get());
            } else if (!cells.isEmpty()) {
                cells.get(cells.size() - 1).add(line, segment);
            } else if (!atEdge) {
                return List.of();
            }
        }
        return cells;
    }

    private Optional<Vocabulary.Match> label(Segment segment, boolean valueMayFollow) {
        return valueMayFollow ? labels.start(segment) : labels.exact(segment);
    }

    private static Cell labelled(Vocabulary.Match label, TextLine line, Segment segment) {
        Cell cell = new Cell(label.field(), line);
        if (label.words() < segment.words().size()) {
            cell.add(line, segment.from(label.words()));
        }
        return cell;
    }

    /** On the same page lines of a value are close; over a page's end it goes on with the first line of the next page. */
    private static boolean follows(TextLine last, TextLine above, TextLine line, Segment segment) {
        if (last.page() == line.page()) {
            return line.y() - last.y() <= NEXT_LINE * segment.size();
        }
        return last.page() + 1 == line.page() && above.page() == last.page();
    }
}
