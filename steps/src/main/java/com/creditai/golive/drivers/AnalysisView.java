package com.creditai.golive.drivers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * @param statute the provision behind the reason, empty where it is one of consistency
     */
    public record Found(
            String id,
            String rule,
            String subject,
            String statement,
            String reason,
            String advice,
            String statute,
            String confidence,
            int page,
            int line,
            String quote) {}

    /**
     * A score factor as shown.
     *
     * @param rank 1 for what weighs most
     * @param weight of 100
     */
    public record Factor(int rank, String title, String explanation, int weight) {}

    /** What weighs on a score, in the order in which it is shown. */
    public List<Factor> factors() {
        return stream(json.path("factors"))
                .map(factor -> new Factor(
                        factor.path("rank").asInt(0),
                        factor.path("title").asString(""),
                        factor.path("explanation").asString(""),
                        factor.path("effect").asInt(0)))
                .toList();
    }

    public List<Found> findings() {
        return stream(json.path("findings"))
                .map(finding -> new Found(
                        finding.path("id").asString(""),
                        finding.path("rule").asString(""),
                        finding.path("subject").asString(""),
                        finding.path("statement").asString(""),
                        finding.path("reason").asString(""),
                        finding.path("advice").asString(""),
                        finding.path("statute").asString(""),
                        finding.path("confidence").asString(""),
                        finding.path("page").asInt(0),
                        finding.path("line").asInt(0),
                        finding.path("quote").asString("")))
                .toList();
    }

    /** The rules of all findings, as often as they found something. */
    public List<String> rules() {
        return findings().stream().map(Found::rule).toList();
    }

    /** For each creditor and agency of the report the rules of the findings about it, each as often as it found something. */
    public Map<String, List<String>> rulesByEntry() {
        Map<String, List<String>> rules = new TreeMap<>();
        entries().forEach(name -> rules.put(name, new ArrayList<>()));
        for (Found finding : findings()) {
            String about = entries().stream()
                    .filter(name -> finding.subject().startsWith(name))
                    .findFirst()
                    .orElse(finding.subject());
            rules.computeIfAbsent(about, unused -> new ArrayList<>()).add(finding.rule());
        }
        rules.values().forEach(Collections::sort);
        return rules;
    }

    /** The creditors and agencies that were read. */
    public List<String> entries() {
        return Stream.concat(creditors().stream(), agencies().stream()).toList();
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
