package com.creditai.golive.drivers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which operation is open to whom, and which are about something that has an owner. */
public final class AccessTable {

    private final Map<String, Map<String, String>> rows;

    private AccessTable(Map<String, Map<String, String>> rows) {
        this.rows = rows;
    }

    public static AccessTable empty() {
        return new AccessTable(Map.of());
    }

    /** From a table with the columns operation, one for each role, and owned. */
    public static AccessTable of(Iterable<Map<String, String>> table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            rows.put(row.getOrDefault("operation", ""), row);
        }
        return new AccessTable(rows);
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

    public Set<String> operations() {
        return rows.keySet();
    }

    /** The operations that the kind of caller may use. */
    public Set<String> openTo(Caller.Kind kind) {
        String column = kind.name().toLowerCase(Locale.ROOT);
        return rows.entrySet().stream()
                .filter(row -> "yes".equals(row.getValue().get(column)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations that are about something with an owner. */
    public Set<String> owned() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().get("owned") != null
                        && !row.getValue().get("owned").isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
