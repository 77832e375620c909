package com.creditai.golive.drivers;

import java.util.regex.Pattern;

/** Words that say that somebody broke the law. */
public final class Accusation {

    private static final Pattern WORDS = Pattern.compile(
            "violat|illegal|unlawful|against the law|broke the law|breach|fraud|\\bcrime|Fair Credit|\\bFCRA\\b",
            Pattern.CASE_INSENSITIVE);

    private Accusation() {}

    /** Whether the text accuses anybody. */
    public static boolean isIn(String text) {
        return WORDS.matcher(text).find();
    }
}
