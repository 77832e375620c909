package com.creditai.golive.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person needs of a failure's message: no blank line, no stack frame, few lines of bounded length. An assertion says
 * what it saw first and what it wanted last, so a long one loses its middle.
 */
public final class EssentialLines {

    /** Lines at most, with the one that says how many were left out. */
    public static final int MOST_LINES = 9;

    /** Characters of a line at most. */
    public static final int MOST_CHARACTERS = 160;

    private static final int LAST_LINES = 4;
    private static final int FIRST_LINES = MOST_LINES - LAST_LINES - 1;
    private static final Pattern FRAME =
            Pattern.compile("at \\S.*\\(.*\\)(?:\\s.*)?|\\.\\.\\. \\d+ (?:more|common frames omitted)");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private EssentialLines() {}

    /**
     * The lines, stripped and in their order; empty when the message says nothing.
     *
     * @param message whoever masks does it before: half of a secret that is cut here would not be recognised
     */
    public static List<String> of(String message) {
        List<String> said = message.lines()
                .map(line -> CONTROL.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty() && !FRAME.matcher(line).matches())
                .map(line -> shortened(line, MOST_CHARACTERS))
                .toList();
        if (said.size() <= MOST_LINES) {
            return said;
        }
        var kept = new ArrayList<>(said.subList(0, FIRST_LINES));
        kept.add("… " + (said.size() - FIRST_LINES - LAST_LINES) + " lines left out …");
        kept.addAll(said.subList(said.size() - LAST_LINES, said.size()));
        return List.copyOf(kept);
    }

    /** The lines of {@link #of(String)} joined by blanks and cut, with an ellipsis, to {@code longest} characters. */
    public static String onOneLine(String message, int longest) {
        return shortened(String.join(" ", of(message)), longest);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
