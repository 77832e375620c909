package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.mail.ReceivedMail;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for what a mail must not hold: anything of the report, and whatever looks like a number of a person or account. */
public final class MailSearch {

    /** Social Security numbers, masked account numbers, and any number of three digits and more: scores, years, the rest. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"),
            Pattern.compile("[*xX]{2,}\\d{3,}|\\b\\d{3,}[*xX]{2,}"),
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?|\\d{3,}(?:\\.\\d\\d)?"));

    private static final Set<String> WORDS =
            Set.of("names", "addresses", "creditor", "agency", "originalCreditor", "court", "reference");
    private static final Set<String> AMOUNTS =
            Set.of("balance", "creditLimit", "highBalance", "pastDue", "amount", "originalAmount", "chargeOffAmount");
    private static final Set<String> ACCOUNT_NUMBERS = Set.of("accountNumber", "reference");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern LAST_FOUR = Pattern.compile("\\d{4}$");
    private static final int SHORTEST_TELLING_WORD = 5;
    private static final int SHORTEST_TELLING_NUMBER = 3;

    /** Headers whose values are a time or a random number of the mail itself. */
    private static final Pattern OWN_NUMBERS =
            Pattern.compile("(?im)^(message-id|date|received|content-type):[^\\n]*(\\n[ \\t][^\\n]*)*\\n?");

    private MailSearch() {}

    /**
     * All that a mail says: every header, both parts. The person's name and address and the mail's links are replaced by
     * words, because they are what a mail may hold.
     */
    public static String saidBy(ReceivedMail mail, Person person) {
        String raw = mail.raw().replace("\r\n", "\n");
        int end = raw.indexOf("\n\n");
        String headers =
                OWN_NUMBERS.matcher(end < 0 ? raw : raw.substring(0, end + 1)).replaceAll("");
        String all = headers + "\n" + mail.subject() + "\n" + mail.text() + "\n" + mail.html();
        return ADDRESS.matcher(all)
                .replaceAll("(link)")
                .replace(person.email(), "(address)")
                .replace(person.name(), "(name)");
    }

    /** Numbers of persons and accounts, scores and years, by their form. */
    public static Set<String> numbersIn(String text) {
        return NUMBERS.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names, addresses, creditors, numbers and amounts of a report's truth that stand in the text, however written. */
    public static Set<String> valuesIn(String text, String truthJson) {
        String searched = plain(text);
        return telling(JsonMapper.shared().readTree(truthJson), "")
                .filter(wanted -> wanted.matcher(searched).find())
                .map(Pattern::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Pattern> telling(JsonNode node, String field) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(child -> telling(child.getValue(), child.getKey()));
        }
        if (node.isArray()) {
            return node.values().stream().flatMap(child -> telling(child, field));
        }
        String value = plain(node.asString(""));
        Stream<Pattern> word = WORDS.contains(field) && value.length() >= SHORTEST_TELLING_WORD
                ? Stream.of(Pattern.compile(Pattern.quote(value)))
                : Stream.empty();
        Stream<String> amount = AMOUNTS.contains(field) ? Stream.of(value) : Stream.empty();
        Stream<String> lastFour = ACCOUNT_NUMBERS.contains(field)
                ? LAST_FOUR.matcher(value).results().map(MatchResult::group)
                : Stream.empty();
        return Stream.concat(
                word,
                Stream.concat(amount, lastFour)
                        .filter(number -> number.length() >= SHORTEST_TELLING_NUMBER)
                        .map(number -> Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\d)")));
    }

    /** One spelling: lower case, single spaces, amounts without thousands commas and without cents that are none. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("(?<=\\d)\\.00(?!\\d)", "")
                .strip();
    }
}
