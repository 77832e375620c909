package com.creditai.golive.steadiness;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The attempts in the runs of recorded verdicts, from the tracked {@code reports/history.ndjson}, which only grows.
 *
 * <p>A line holds under {@code runs} the digests of its runs and under {@code attempts}, by the first {@value #DIGITS} digits of
 * a scenario's key, how many attempts were made and how many of those failed.
 */
public final class RecordedRuns {

    public static final String FILE = "reports/history.ndjson";

    /** Where the evidence keeps the file as the last commit on main has it. */
    public static final String EARLIER = "main/reports/history.ndjson";

    /** Enough to tell scenarios apart, and a quarter of what a line would be long with all. */
    private static final int DIGITS = 16;

    private RecordedRuns() {}

    /** What a line says of these attempts. */
    public static Map<String, List<Integer>> line(Map<String, Attempts> byKey) {
        Map<String, List<Integer>> said = new TreeMap<>();
        byKey.forEach((key, attempts) -> said.put(brief(key), List.of(attempts.made(), attempts.failed())));
        return said;
    }

    /**
     * All attempts by the scenarios' brief keys; a run that was recorded several times counts once.
     *
     * @throws BrokenGateException when a line cannot be read
     */
    static Map<String, Attempts> read(EvidenceFiles files) {
        Map<String, Attempts> sum = new HashMap<>();
        Set<JsonNode> known = new HashSet<>();
        files.text(FILE).orElse("").lines().filter(line -> !line.isBlank()).forEach(line -> {
            JsonNode entry = parse(line);
            if (entry.has("attempts") && known.add(entry.path("runs"))) {
                entry.path("attempts")
                        .properties()
                        .forEach(each -> sum.merge(each.getKey(), attempts(each.getValue()), Attempts::plus));
            }
        });
        return sum;
    }

    private static JsonNode parse(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JacksonException e) {
            throw new BrokenGateException(
                    "The gate is broken: " + FILE + " has a line that cannot be read: restore it with git checkout.",
                    e);
        }
    }

    private static Attempts attempts(JsonNode pair) {
        try {
            return new Attempts(pair.path(0).intValue(), pair.path(1).intValue());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BrokenGateException(
                    "The gate is broken: " + FILE + " says of attempts " + pair + ", which cannot be.", e);
        }
    }

    static String brief(String key) {
        return key.substring(0, Math.min(DIGITS, key.length()));
    }

    /** What was taken out of it since the last commit on main. */
    static List<String> losses(EvidenceFiles files) {
        Set<String> now = new HashSet<>(files.text(FILE).orElse("").lines().toList());
        return files.text(EARLIER).orElse("").lines().allMatch(now::contains)
                ? List.of()
                : List.of(FILE + " lacks a line that it has in the last commit on main: it only grows");
    }
}
