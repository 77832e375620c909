package com.creditai.golive.records;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are one person's. */
public final class Names {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Names() {}

    /** Whether they differ at most by case, spaces or the way in which Unicode writes a letter. */
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The same for all spellings of one name; empty for a name of spaces only. */
    public static String folded(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACES.matcher(compatible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
