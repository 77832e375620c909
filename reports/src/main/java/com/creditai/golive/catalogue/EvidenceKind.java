package com.creditai.golive.catalogue;

import java.util.Locale;

/** What shows a criterion: scenarios, measurements of the field, or signed records of people. */
public enum EvidenceKind {
    AUTOMATED,
    MEASURED,
    ATTESTED;

    /** The word of the catalogue. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
