package com.creditai.golive.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a text can be read by people who know nothing of credit reporting. */
public final class PlainWords {

    /** Plain-language guides ask for 15 to 20 words on the average and few sentences above 25. */
    private static final int LONGEST_SENTENCE = 25;

    private static final int LONGEST_AVERAGE = 20;

    /** What only the trade says, a provision of the law, an abbreviation, or a name out of a program. */
    private static final Pattern JARGON = Pattern.compile(
            "(?i:tradeline|derogatory|utili[sz]ation|metro 2|obsolescence|\\bUSC\\b|\u00a7)|\\b[A-Z]{2,}\\b|[a-z][A-Z]|_|[{}<>]");

    private PlainWords() {}

    /** Whether the text has words, and they stand in short whole sentences without jargon. */
    public static boolean are(String text) {
        List<String> sentences = Arrays.stream(text.split("(?<=[.!?])\\s+"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        double average =
                sentences.stream().mapToInt(PlainWords::words).average().orElse(0);
        boolean whole = sentences.stream()
                .allMatch(sentence -> sentence.matches("(?s)[\\p{Lu}\\d$].*[.!?]") && words(sentence) > 2);
        return !sentences.isEmpty()
                && whole
                && average <= LONGEST_AVERAGE
                && sentences.stream().allMatch(sentence -> words(sentence) <= LONGEST_SENTENCE)
                && !JARGON.matcher(text).find();
    }

    private static int words(String sentence) {
        return sentence.strip().split("\\s+").length;
    }
}
