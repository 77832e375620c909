package com.creditai.golive.catalogue;

import java.util.Locale;

/** How much a criterion weighs; a blocker is never waived. */
public enum Level {
    BLOCKER,
    MAJOR,
    MINOR;

    /** The word of the catalogue. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
