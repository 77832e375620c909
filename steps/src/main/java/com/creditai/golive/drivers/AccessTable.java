package com.creditai.golive.drivers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which operation or page is open to whom, and which are about something that has an owner. */
public final class AccessTable {

    private final Map<String, Map<String, String>> rows;

    private AccessTable(Map<String, Map<String, String>> rows) {
        this.rows = rows;
    }

    public static AccessTable empty() {
        return new AccessTable(Map.of());
    }

    /**
     * From a table with a column of names, one for each role, and owned.
     *
     * @param named the heading of the names
     */
    public static AccessTable of(String named, Iterable<Map<String, String>> table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            rows.put(row.getOrDefault(named, ""), row);
        }
        return new AccessTable(rows);
    }

    /** This table and another one together. */
    public AccessTable and(AccessTable other) {
        Map<String, Map<String, String>> both = new LinkedHashMap<>(rows);
        both.putAll(other.rows);
        return new AccessTable(both);
    }

    public AccessTable without(String operation) {
        Map<String, Map<String, String>> fewer = new LinkedHashMap<>(rows);
        fewer.remove(operation);
        return new AccessTable(fewer);
    }

    public AccessTable with(String operation) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(rows);
        more.put(operation, Map.of());
        return new AccessTable(more);
    }

    /** What the rows are about. */
    public Set<String> names() {
        return rows.keySet();
    }

    /** What the kind of caller may use. */
    public Set<String> openTo(Caller.Kind kind) {
        String column = kind.name().toLowerCase(Locale.ROOT);
        return rows.entrySet().stream()
                .filter(row -> "yes".equals(row.getValue().get(column)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is about something with an owner. */
    public Set<String> owned() {
        return ownedAs(".+");
    }

    /** What is about something of this kind with an owner, such as a finding. */
    public Set<String> owned(String thing) {
        return ownedAs(Pattern.quote(thing));
    }

    private Set<String> ownedAs(String pattern) {
        return rows.entrySet().stream()
                .filter(row -> Objects.requireNonNullElse(row.getValue().get("owned"), "")
                        .matches(pattern))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
