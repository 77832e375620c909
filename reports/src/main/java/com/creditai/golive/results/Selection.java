package com.creditai.golive.results;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was limited to; empty for the whole checklist of its platform.
 *
 * @param failedOnly only what failed the last time
 */
public record Selection(
        List<String> criteria, List<String> areas, List<String> tags, List<String> paths, boolean failedOnly) {

    public static final Selection EVERYTHING = new Selection(List.of(), List.of(), List.of(), List.of(), false);

    public Selection {
        criteria = List.copyOf(criteria);
        areas = List.copyOf(areas);
        tags = List.copyOf(tags);
        paths = List.copyOf(paths);
    }

    public boolean everything() {
        return equals(EVERYTHING);
    }

    /** For people, for instance {@code criteria AUTH-01, PDF-03; tags @mail}. */
    public String words() {
        var parts = new ArrayList<String>();
        part(parts, "criteria", criteria);
        part(parts, "areas", areas);
        part(parts, "tags", tags);
        part(parts, "paths", paths);
        if (failedOnly) {
            parts.add("failed only");
        }
        return parts.isEmpty() ? "everything" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + " " + String.join(", ", values));
        }
    }
}
