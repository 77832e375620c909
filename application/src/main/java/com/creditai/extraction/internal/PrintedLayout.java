package com.creditai.extraction.internal;

import com.creditai.extraction.Bureau;
import java.util.List;
import java.util.Map;

/**
 * What is known of one bureau's printed layout.
 *
 * @param headings section headings in lower case
 * @param labels the labels of each section
 * @param blockStarts per section, the label with which an entry's labels begin
 * @param dateLabels labels of the report's date
 * @param colons whether each label ends with a colon
 */
record PrintedLayout(
        Bureau bureau,
        Map<String, Section> headings,
        Map<Section, Vocabulary> labels,
        Map<Section, List<String>> blockStarts,
        Vocabulary dateLabels,
        boolean colons) {

    Vocabulary labelsOf(Section section) {
        return labels.getOrDefault(section, Vocabulary.of(Map.of()));
    }

    List<String> blockStartsOf(Section section) {
        return blockStarts.getOrDefault(section, List.of());
    }
}
