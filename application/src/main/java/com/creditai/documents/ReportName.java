package com.creditai.documents;

import java.util.Optional;

/**
 * What a person calls a report: 1 to {@value #LONGEST} characters without control characters, without blanks around it.
 */
public record ReportName(String text) {

    /** The most characters (code points) of a name. */
    public static final int LONGEST = 120;

    private static final String UNNAMED = "Credit report";

    public ReportName {
        if (!fits(text)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters and no control characters");
        }
    }

    /** The name that a person typed; empty when it is none. */
    public static Optional<ReportName> typed(String text) {
        String stripped = text.strip();
        return fits(stripped) ? Optional.of(new ReportName(stripped)) : Optional.empty();
    }

    /** A first name out of the name of the uploaded file: without folders, ending and whatever cannot be shown. */
    public static ReportName ofFile(Optional<String> fileName) {
        String base = fileName.orElse("");
        base = base.substring(Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1);
        base = base.replaceAll("(?i)\\.pdf$", "").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "");
        String shown = base.strip();
        int end = shown.offsetByCodePoints(0, Math.min(LONGEST, shown.codePointCount(0, shown.length())));
        return typed(shown.substring(0, end)).orElseGet(() -> new ReportName(UNNAMED));
    }

    private static boolean fits(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(ReportName::unshowable);
    }

    private static boolean unshowable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
