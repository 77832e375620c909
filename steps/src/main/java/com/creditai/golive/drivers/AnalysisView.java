package com.creditai.golive.drivers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An analysis as the service shows it to the report's owner. */
public final class AnalysisView {

    private final JsonNode json;

    private AnalysisView(JsonNode json) {
        this.json = json;
    }

    public static AnalysisView of(Answer answer) {
        return new AnalysisView(answer.json());
    }

    /**
     * A finding as shown.
     *
     * @param page 1-based
     * @param line 1-based, on its page
     * @param quote the printed text that stands there
     */
    public record Found(
            String id,
            String rule,
            String subject,
            String statement,
            String reason,
            int page,
            int line,
            String quote) {}

    public List<Found> findings() {
        return stream(json.path("findings"))
                .map(finding -> new Found(
                        finding.path("id").asString(""),
                        finding.path("rule").asString(""),
                        finding.path("subject").asString(""),
                        finding.path("statement").asString(""),
                        finding.path("reason").asString(""),
                        finding.path("page").asInt(0),
                        finding.path("line").asInt(0),
                        finding.path("quote").asString("")))
                .toList();
    }

    /** The rules of all findings, as often as they found something. */
    public List<String> rules() {
        return findings().stream().map(Found::rule).toList();
    }

    /** For each creditor of the report the rules that found something about it. */
    public Map<String, Set<String>> rulesByCreditor() {
        Map<String, Set<String>> rules = new TreeMap<>();
        creditors().forEach(creditor -> rules.put(creditor, new TreeSet<>()));
        for (Found finding : findings()) {
            String about = creditors().stream()
                    .filter(creditor -> finding.subject().startsWith(creditor))
                    .findFirst()
                    .orElse(finding.subject());
            rules.computeIfAbsent(about, unused -> new TreeSet<>()).add(finding.rule());
        }
        return rules;
    }

    /** The creditors of the accounts that were read. */
    public List<String> creditors() {
        return values("accounts", "creditor");
    }

    /** The agencies of the collections that were read. */
    public List<String> agencies() {
        return values("collections", "agency");
    }

    /** The addresses of the person that were read. */
    public List<String> addresses() {
        return stream(json.path("creditReport").path("addresses"))
                .map(address -> address.path("value").asString(""))
                .toList();
    }

    /** The report as it was read, in the shape of the fixtures' truth. */
    public String creditReport() {
        return json.path("creditReport").toString();
    }

    /** The ranges of days of that name in the findings, as {@code 2028-08-28 to 2028-09-27}. */
    public List<String> ranges(String name) {
        return stream(json.path("findings"))
                .map(finding -> finding.path(name))
                .map(range -> range.path("earliest").asString("") + " to "
                        + range.path("latest").asString(""))
                .toList();
    }

    private List<String> values(String list, String field) {
        return stream(json.path("creditReport").path(list))
                .map(entry -> entry.path(field).path("value").asString(""))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
