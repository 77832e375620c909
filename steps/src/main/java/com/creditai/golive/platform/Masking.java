package com.creditai.golive.platform;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides personal data and secrets in what a run leaves behind, keeping enough to tell two values apart. */
public final class Masking {

    private record Rule(Pattern pattern, String replacement) {}

    private static final Pattern EMAIL = Pattern.compile("([A-Za-z0-9._%+-]+)@([A-Za-z0-9-]+)((?:\\.[A-Za-z0-9-]+)+)");

    private static final List<Rule> RULES = List.of(
            rule("(?i)(bearer\\s+)[A-Za-z0-9._~+/=-]{8,}", "$1***"),
            rule("(?i)((?:set-)?cookie\"?\\s*[:=]\\s*\"?)[^\\r\\n\"]+", "$1***"),
            rule(
                    "(?i)(\"(?:access_?token|refresh_?token|token|password|secret|api_?key|authorization)\"\\s*:\\s*\")"
                            + "(?:[^\"\\\\]++|\\\\.)*+",
                    "$1***"),
            rule("(?i)([?&#](?:token|code|password|access_token|key)=)[^&\\s\"'<>]+", "$1***"),
            rule("\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*", "***"),
            rule("\\b\\d{3}-\\d{2}-(\\d{4})\\b", "***-**-****"),
            rule("(?<![A-Za-z0-9.-])\\d(?:[ -]?\\d){11,18}(?![A-Za-z0-9-])", "****"));

    /** Only where a person is described: in a line of a log a name is a thread's or a service's. */
    private static final List<Rule> OF_PERSONS = List.of(
            rule(
                    "(?i)(\"(?:(?:full|first|last|given|family)?name|birth_?year|date_?of_?birth|street|city|zip)\"\\s*:\\s*)"
                            + "(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|\\d+|\\{[^{}]*})",
                    "$1\"***\""),
            rule("(?i)(\"(?:names|addresses|employers)\"\\s*:\\s*\\[)[^\\]]*", "$1\"***\""));

    private Masking() {}

    /** The text with e-mail addresses, Social Security and account numbers, tokens and passwords made unreadable. */
    public static String mask(String text) {
        return EMAIL.matcher(replaced(RULES, text)).replaceAll(Masking::maskedAddress);
    }

    /** The same of what person and service said to each other, where names, postal addresses and birth years are hidden too. */
    public static String maskExchange(String text) {
        return mask(replaced(OF_PERSONS, text));
    }

    private static String replaced(List<Rule> rules, String text) {
        String replaced = text;
        for (Rule rule : rules) {
            replaced = rule.pattern().matcher(replaced).replaceAll(rule.replacement());
        }
        return replaced;
    }

    private static String maskedAddress(MatchResult address) {
        String tail = address.group(3);
        return address.group(1).charAt(0)
                + "***@"
                + address.group(2).charAt(0)
                + "***"
                + tail.substring(tail.lastIndexOf('.')).replace("$", "\\$");
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }
}
