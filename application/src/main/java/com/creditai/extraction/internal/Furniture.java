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
 * Tells running headers and footers from what a report says: they stand at the same place with the same words on most pages, in
 * the page's margins, or they are page numbers and markings. A line with one of the layout's labels, or right above one, is never
 * taken for one.
 */
final class Furniture {

    private static final int OUTER_LINES = 5;
    private static final float MARGIN = 0.05f;
    private static final float NEAR = 24;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)\\bpage\\s+\\d+(\\s+of\\s+\\d+)?");
    private static final Pattern MARKING = Pattern.compile("(?i)^(sample - synthetic|page \\d+( of \\d+)?$)");

    private Furniture() {}

    /** The lines without headers and footers, in the same order. */
    static List<TextLine> removedFrom(List<TextLine> lines, Predicate<TextLine> hasLabel) {
        Map<Integer, List<TextLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Integer> repeated = new HashMap<>();
        for (List<TextLine> page : pages.values()) {
            Set<String> keys = new HashSet<>();
            outer(page).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> repeated.merge(key, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        List<TextLine> content = new ArrayList<>();
        for (List<TextLine> page : pages.values()) {
            Set<TextLine> outer = new HashSet<>(outer(page));
            for (int i = 0; i < page.size(); i++) {
                TextLine line = page.get(i);
                boolean runs = outer.contains(line) && repeated.getOrDefault(key(line), 0) >= often;
                if (!isMarginal(line) && !(runs && !isContent(page, i, hasLabel))) {
                    content.add(line);
                }
            }
        }
        return content;
    }

    private static boolean isMarginal(TextLine line) {
        boolean inMargin = line.y() < line.pageHeight() * MARGIN || line.y() > line.pageHeight() * (1 - MARGIN);
        return inMargin || MARKING.matcher(line.text()).find();
    }

    private static boolean isContent(List<TextLine> page, int i, Predicate<TextLine> hasLabel) {
        if (hasLabel.test(page.get(i))) {
            return true;
        }
        boolean labelBelow =
                i + 1 < page.size() && page.get(i + 1).y() - page.get(i).y() < NEAR && hasLabel.test(page.get(i + 1));
        return labelBelow && page.get(i).segments().size() == 1;
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
