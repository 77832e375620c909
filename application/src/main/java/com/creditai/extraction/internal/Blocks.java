package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a section into its entries. An entry starts with a heading right above labels, or with the label that begins each entry of
 * that layout; addresses, remarks and tables in between start nothing, and neither does an entry's name that is repeated where it
 * goes on over a page's end.
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
            boolean starts = isLabelled(line) && (heading.isPresent() || startsEntry(line));
            if (starts && !(heading.isPresent() && goesOn(blocks, heading.get(), lines, i))) {
                current = new ArrayList<>();
                blocks.add(new Block(heading, current));
            }
            current.add(line);
        }
        return blocks;
    }

    /**
     * Whether the name is the last entry's own, repeated on a later page above labels that it does not have yet. A second entry
     * of the same name has labels of the first one again.
     */
    private boolean goesOn(List<Block> blocks, TextLine repeated, List<TextLine> lines, int at) {
        if (blocks.isEmpty() || startsEntry(lines.get(at))) {
            return false;
        }
        Block last = blocks.get(blocks.size() - 1);
        boolean same = last.heading()
                .filter(own -> own.page() < repeated.page())
                .filter(own -> EntryNames.withoutClosed(own.text()).equals(EntryNames.withoutClosed(repeated.text())))
                .isPresent();
        return same && Collections.disjoint(fields(last.lines()), fields(lines.subList(at, endOfEntry(lines, at))));
    }

    private int endOfEntry(List<TextLine> lines, int at) {
        int end = at + 1;
        while (end < lines.size()
                && !(isLabelled(lines.get(end))
                        && (startsEntry(lines.get(end))
                                || headingAbove(lines, end).isPresent()))) {
            end++;
        }
        return end;
    }

    /** What stands once in an entry. */
    private Set<String> fields(List<TextLine> lines) {
        return lines.stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> columns.isEdge(segment.left()))
                .flatMap(segment -> labels.start(segment).stream())
                .map(Vocabulary.Match::field)
                .filter(field -> !field.equals(Vocabulary.IGNORED) && !field.equals("remarks"))
                .collect(Collectors.toSet());
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
