package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels that a layout prints in one section and the fields they stand for. A label for {@link #IGNORED} is known, but what
 * stands beside it is not read.
 */
final class Vocabulary {

    static final String IGNORED = "";

    /** A label at the start of a segment; the value, if any, starts at word {@code words}. */
    record Match(String field, int words) {}

    private record Label(String[] words, String field) {}

    private final List<Label> labels = new ArrayList<>();

    private Vocabulary() {}

    static Vocabulary of(Map<String, String> fieldsByLabel) {
        Vocabulary vocabulary = new Vocabulary();
        fieldsByLabel.forEach((label, field) -> vocabulary.labels.add(new Label(label.split(" "), field)));
        vocabulary.labels.sort(
                Comparator.comparingInt((Label label) -> label.words().length).reversed());
        return vocabulary;
    }

    /** The label that the segment is. */
    Optional<Match> exact(Segment segment) {
        return start(segment).filter(match -> match.words() == segment.words().size());
    }

    /** The longest label that the segment starts with; capitals must be the same. */
    Optional<Match> start(Segment segment) {
        return labels.stream()
                .filter(label -> startsWith(segment, label.words()))
                .findFirst()
                .map(label -> new Match(label.field(), label.words().length));
    }

    private static boolean startsWith(Segment segment, String[] words) {
        if (segment.words().size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!segment.words().get(i).text().equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
