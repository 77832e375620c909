package com.creditai.extraction;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a page: everything printed on one base line, from left to right.
 *
 * @param page 1-based page
 * @param number 1-based number of the line on its page, from the top
 * @param y base line in points from the top of the page
 * @param segments runs of words that wide gaps keep apart; never empty
 */
public record TextLine(int page, int number, float y, List<Segment> segments) {

    public TextLine {
        segments = List.copyOf(segments);
    }

    /** The whole line with single spaces between its words. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    public Segment first() {
        return segments.get(0);
    }

    /** A printed word with its left and right edge in points. */
    public record Word(String text, float left, float right) {}

    /**
     * Words that belong together by their distance.
     *
     * @param size font size in points
     */
    public record Segment(List<Word> words, float size, boolean bold) {
        public Segment {
            words = List.copyOf(words);
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }

        public float left() {
            return words.get(0).left();
        }

        public float right() {
            return words.get(words.size() - 1).right();
        }

        /** The part from the given word on. */
        public Segment from(int word) {
            return new Segment(words.subList(word, words.size()), size, bold);
        }
    }
}
