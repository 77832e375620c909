package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field and the text beside its label, over as many lines as it takes. */
final class Cell {

    private static final Set<String> BLANK_MARKS =
            Set.of("", "-", "--", "\u2013", "\u2014", "N/A", "n/a", "Not Reported");

    private final String field;
    private final List<String> lines = new ArrayList<>();
    private TextLine last;
    private @Nullable TextLine first;
    private float left;

    Cell(String field, TextLine labelLine) {
        this.field = field;
        this.last = labelLine;
    }

    String field() {
        return field;
    }

    /** The line that was added last, or the label's own. */
    TextLine last() {
        return last;
    }

    void add(TextLine line, Segment segment) {
        if (first == null) {
            first = line;
            left = segment.left();
        }
        boolean sameLine = !lines.isEmpty() && line == last;
        if (sameLine) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + segment.text());
        } else {
            lines.add(segment.text());
        }
        last = line;
    }

    /** Whether text at that left edge stands exactly below the value. */
    boolean isAbove(float edge) {
        return first != null && Math.abs(left - edge) <= Columns.SAME_EDGE;
    }

    boolean isBlank() {
        return first == null || BLANK_MARKS.contains(text());
    }

    /** The whole value, its lines joined by spaces. */
    String text() {
        return String.join(" ", lines);
    }

    /** The part of the value that stands on its first line. */
    String raw() {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    TextLine place() {
        return first == null ? last : first;
    }
}
