package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The consecutive lines of one section. */
record Part(Section section, List<TextLine> lines) {

    private static final String CONTINUED = "(continued)";

    /** Cuts a document's content at the layout's section headings; the same heading again goes on with the section. */
    static List<Part> of(List<TextLine> content, PrintedLayout layout) {
        List<Part> parts = new ArrayList<>();
        Part current = new Part(Section.FRONT, new ArrayList<>());
        parts.add(current);
        for (TextLine line : content) {
            Optional<Section> heading = heading(line, layout);
            if (heading.isEmpty()) {
                current.lines().add(line);
            } else if (heading.get() != current.section()) {
                current = new Part(heading.get(), new ArrayList<>());
                parts.add(current);
            }
        }
        return parts;
    }

    /** A heading is alone on its line, in bold or in larger letters than the text below. */
    private static Optional<Section> heading(TextLine line, PrintedLayout layout) {
        if (line.segments().size() > 1 || !(line.first().bold() || line.first().size() >= 10)) {
            return Optional.empty();
        }
        String words =
                line.text().toLowerCase(Locale.ROOT).replace(CONTINUED, "").strip();
        return Optional.ofNullable(layout.headings().get(words));
    }
}
