package com.creditai.extraction;

import java.util.Optional;

/** Somebody's look into the file. */
public record Inquiry(Kind kind, Optional<Printed<String>> creditor, Optional<Printed<PartialDate>> date) {

    /** A hard inquiry follows an application for credit and can count in scores; a soft one never does. */
    public enum Kind {
        HARD,
        SOFT
    }
}
