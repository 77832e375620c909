package com.creditai.extraction.internal;

import com.creditai.extraction.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells running headers and footers from what a report says: they stand at the same place with the same words on most pages, or
 * they are page numbers and markings. Where on the page a line stands proves nothing, since small margins bring content close to
 * the edge. A line with one of the layout's labels is never taken for one, and neither is a name that has labels right below
 * wherever it stands.
 */
final class Furniture {

    private static final int OUTER_LINES = 5;
    private static final float NEAR = 24;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)\\bpage\\s+\\d+(\\s+of\\s+\\d+)?|(?<!/)\\b\\d{1,3}(\\s*/\\s*|\\s+of\\s+)\\d{1,3}$");
    private static final Pattern MARKING =
            Pattern.compile("(?i)^(sample - synthetic|page \\d+( of \\d+)?$|\\d{1,3} (of|/) \\d{1,3}$)");

    private final Map<String, Integer> pagesByKey = new HashMap<>();
    private final Set<String> notAlwaysAboveLabels = new HashSet<>();
    private final Predicate<TextLine> hasLabel;
    private int pages;

    private Furniture(Predicate<TextLine> hasLabel) {
        this.hasLabel = hasLabel;
    }

    /** The lines without headers and footers, in the same order. */
    static List<TextLine> removedFrom(List<TextLine> lines, Predicate<TextLine> hasLabel) {
        Map<Integer, List<TextLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Furniture furniture = new Furniture(hasLabel);
        pages.values().forEach(furniture::learn);
        List<TextLine> content = new ArrayList<>();
        for (List<TextLine> page : pages.values()) {
            Set<TextLine> outer = new HashSet<>(outer(page));
            page.stream()
                    .filter(line -> !isMarking(line) && !(outer.contains(line) && furniture.runs(line)))
                    .forEach(content::add);
        }
        return content;
    }

    private void learn(List<TextLine> page) {
        pages++;
        Set<TextLine> outer = new HashSet<>(outer(page));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < page.size(); i++) {
            if (outer.contains(page.get(i))) {
                String key = key(page.get(i));
                keys.add(key);
                if (!isAboveLabels(page, i)) {
                    notAlwaysAboveLabels.add(key);
                }
            }
        }
        keys.forEach(key -> pagesByKey.merge(key, 1, Integer::sum));
    }

    private boolean runs(TextLine line) {
        String key = key(line);
        boolean often = pagesByKey.getOrDefault(key, 0) >= Math.max(2, (pages + 1) / 2);
        return often && !hasLabel.test(line) && notAlwaysAboveLabels.contains(key);
    }

    private boolean isAboveLabels(List<TextLine> page, int i) {
        return page.get(i).segments().size() == 1
                && i + 1 < page.size()
                && page.get(i + 1).y() - page.get(i).y() < NEAR
                && hasLabel.test(page.get(i + 1));
    }

    private static boolean isMarking(TextLine line) {
        return MARKING.matcher(line.text()).find();
    }

    private static List<TextLine> outer(List<TextLine> page) {
        if (page.size() <= 2 * OUTER_LINES) {
            return page;
        }
        List<TextLine> outer = new ArrayList<>(page.subList(0, OUTER_LINES));
        outer.addAll(page.subList(page.size() - OUTER_LINES, page.size()));
        return outer;
    }

    private static String key(TextLine line) {
        String words = PAGE_NUMBER.matcher(line.text()).replaceAll("page #").toLowerCase(Locale.ROOT);
        return Math.round(line.y()) + " " + words;
    }
}
