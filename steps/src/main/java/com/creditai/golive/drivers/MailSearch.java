package com.creditai.golive.drivers;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for what a mail must not hold: anything of the report, and whatever looks like a number of a person or account. */
public final class MailSearch {

    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b");
    private static final Pattern ACCOUNT = Pattern.compile("[*xX]{2,}\\d{3,}|\\b\\d{3,}[*xX]{2,}|\\b\\d{12,19}\\b");
    private static final Pattern SCORE =
            Pattern.compile("(?i)\\bscore\\b\\D{0,20}\\d{3}\\b|\\b\\d{3}\\b\\D{0,10}\\bscore\\b");
    private static final Set<String> TELLING = Set.of(
            "names",
            "addresses",
            "creditor",
            "agency",
            "originalCreditor",
            "accountNumber",
            "court",
            "reference",
            "balance",
            "creditLimit",
            "highBalance",
            "pastDue",
            "amount",
            "originalAmount",
            "chargeOffAmount");

    private static final int SHORTEST_TELLING_VALUE = 6;

    private MailSearch() {}

    /** Numbers of persons and accounts, and scores, by their form. */
    public static Set<String> numbersIn(String text) {
        Set<String> found = new TreeSet<>();
        for (Pattern pattern : new Pattern[] {SOCIAL_SECURITY, ACCOUNT, SCORE}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** Names, addresses, creditors, numbers and amounts of a report's truth that stand in the text. */
    public static Set<String> valuesIn(String text, String truthJson) {
        Set<String> found = new TreeSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        telling(JsonMapper.shared().readTree(truthJson), "")
                .filter(value -> value.length() >= SHORTEST_TELLING_VALUE)
                .filter(value -> lower.contains(value.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    private static Stream<String> telling(JsonNode node, String field) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(child -> telling(child.getValue(), child.getKey()));
        }
        if (node.isArray()) {
            return node.values().stream().flatMap(child -> telling(child, field));
        }
        return TELLING.contains(field) ? Stream.of(node.asString("")) : Stream.empty();
    }
}
