package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the columns of labels stand in a section: at the left edges that its known labels share. */
final class Columns {

    static final float SAME_EDGE = 1.5f;
    /** An edge with fewer labels than this share of the commonest edge's is chance: a value that reads like a label. */
    private static final int SHARE = 5;

    private final List<Float> edges;

    private Columns(List<Float> edges) {
        this.edges = edges;
    }

    /** The edges that at least a fair share of the labels has, for sections with many alike entries. */
    static Columns shared(List<TextLine> lines, Vocabulary labels) {
        return of(lines, labels, SHARE);
    }

    /** Every edge that a label has, for sections with few labels. */
    static Columns all(List<TextLine> lines, Vocabulary labels) {
        return of(lines, labels, lines.size());
    }

    private static Columns of(List<TextLine> lines, Vocabulary labels, int share) {
        Map<Integer, List<Float>> found = new TreeMap<>();
        for (TextLine line : lines) {
            for (Segment segment : line.segments()) {
                if (labels.start(segment).isPresent()) {
                    found.computeIfAbsent(Math.round(segment.left()), edge -> new ArrayList<>())
                            .add(segment.left());
                }
            }
        }
        int most = found.values().stream().mapToInt(List::size).max().orElse(0);
        List<Float> edges = new ArrayList<>();
        for (List<Float> edge : found.values()) {
            if (edge.size() * share >= most) {
                edges.add(edge.get(0));
            }
        }
        return new Columns(edges);
    }

    int count() {
        return edges.size();
    }

    /** The column that a left edge lies in, or -1 when it is left of them all. */
    int at(float left) {
        int column = -1;
        while (column + 1 < edges.size() && edges.get(column + 1) <= left + SAME_EDGE) {
            column++;
        }
        return column;
    }

    /** Whether a segment starts where labels start. */
    boolean isEdge(float left) {
        int column = at(left);
        return column >= 0 && Math.abs(edges.get(column) - left) <= SAME_EDGE;
    }
}
