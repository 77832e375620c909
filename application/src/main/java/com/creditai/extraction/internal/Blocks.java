package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a section into its entries. An entry starts with a heading right above labels, or with the label that begins each entry of
 * that layout; addresses, remarks and tables in between start nothing.
 */
final class Blocks {

    private static final float NEAR = 2.4f;
    private static final int LONGEST_GAP = 2;

    /** The lines of an entry from its first label on, and the heading above, if there is one. */
    record Block(Optional<TextLine> heading, List<TextLine> lines) {}

    private final Vocabulary labels;
    private final Columns columns;
    private final List<String> starts;

    Blocks(Vocabulary labels, Columns columns, List<String> starts) {
        this.labels = labels;
        this.columns = columns;
        this.starts = starts;
    }

    List<Block> of(List<TextLine> lines) {
        List<Block> blocks = new ArrayList<>();
        List<TextLine> current = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Optional<TextLine> heading = headingAbove(lines, i);
            if (isLabelled(line) && (heading.isPresent() || startsEntry(line))) {
                current = new ArrayList<>();
                blocks.add(new Block(heading, current));
            }
            current.add(line);
        }
        return blocks;
    }

    /** The nearest line above that can be a name, not counting what marks an entry as negative. */
    private Optional<TextLine> headingAbove(List<TextLine> lines, int at) {
        for (int i = at - 1; i >= 0 && i >= at - LONGEST_GAP; i--) {
            TextLine line = lines.get(i);
            if (isHeading(line, lines.get(at))) {
                return Optional.of(line);
            }
            if (!line.text().equals("POTENTIALLY NEGATIVE")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isHeading(TextLine line, TextLine labelled) {
        Segment first = line.first();
        boolean near = line.page() != labelled.page() || labelled.y() - line.y() <= NEAR * LONGEST_GAP * first.size();
        boolean name = line.segments().size() == 1 && columns.at(first.left()) <= 0 && isUpperCase(first.text());
        boolean stands = first.bold() || first.size() > labelled.first().size();
        boolean marking = first.text().equals("POTENTIALLY NEGATIVE");
        return near && name && !marking && !isLabelled(line) && (stands || startsEntry(labelled));
    }

    private static boolean isUpperCase(String text) {
        String name = EntryNames.withoutClosed(text);
        return name.equals(name.toUpperCase(Locale.ROOT)) && name.chars().anyMatch(Character::isLetter);
    }

    private boolean isLabelled(TextLine line) {
        return columns.isEdge(line.first().left()) && labels.start(line.first()).isPresent();
    }

    private boolean startsEntry(TextLine line) {
        return starts.stream().anyMatch(start -> (line.first().text() + " ").startsWith(start + " "));
    }
}
