package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import com.creditai.extraction.TextLine.Word;
import com.creditai.extraction.internal.GlyphCollector.Glyph;
import com.creditai.extraction.internal.GlyphCollector.PageGlyphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts characters together to words, words to segments and segments to lines, by position alone. */
public final class LineBuilder {

    /** Characters whose base lines differ by less, in points, stand on one line. */
    private static final float SAME_BASE_LINE = 2.5f;
    /** A wider gap, as a share of the font size, ends a word: a space is 0.28 wide. */
    private static final float WORD_GAP = 0.15f;
    /** A wider gap ends a segment: wider than two spaces, narrower than what sets columns apart. */
    private static final float SEGMENT_GAP = 0.8f;

    private LineBuilder() {}

    /** The lines of a page from the top down. Sorts the page's list, which is large, instead of a copy. */
    public static List<TextLine> lines(PageGlyphs page) {
        List<Glyph> sorted = page.glyphs();
        sorted.sort(Comparator.comparing(Glyph::y));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - line.get(0).y() > SAME_BASE_LINE) {
                lines.add(line(page, lines.size() + 1, line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(page, lines.size() + 1, line));
        }
        return lines;
    }

    private static TextLine line(PageGlyphs page, int number, List<Glyph> glyphs) {
        float y = glyphs.get(0).y();
        glyphs.sort(Comparator.comparing(Glyph::left));
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size()
                    || gap(glyphs, i) > SEGMENT_GAP * glyphs.get(i - 1).size()) {
                segments.add(segment(glyphs.subList(start, i)));
                start = i;
            }
        }
        return new TextLine(page.page(), number, y, segments);
    }

    private static Segment segment(List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float left = glyphs.get(0).left();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0 && gap(glyphs, i) > WORD_GAP * glyphs.get(i).size()) {
                words.add(new Word(text.toString(), left, glyphs.get(i - 1).right()));
                text.setLength(0);
                left = glyphs.get(i).left();
            }
            text.append(glyphs.get(i).text());
        }
        words.add(new Word(text.toString(), left, glyphs.get(glyphs.size() - 1).right()));
        return new Segment(words, glyphs.get(0).size(), glyphs.get(0).bold());
    }

    private static float gap(List<Glyph> glyphs, int i) {
        return glyphs.get(i).left() - glyphs.get(i - 1).right();
    }
}
