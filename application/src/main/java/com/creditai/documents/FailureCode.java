package com.creditai.documents;

import java.util.Arrays;
import java.util.Locale;

/** Why a report that was accepted could not be analysed. */
public enum FailureCode {
    DOCUMENT_ALTERED("The stored document is no longer the one that was uploaded, so it was not analysed."),
    LAYOUT_UNKNOWN("The document is not laid out like a credit report that we can read."),
    TOO_MUCH_TEXT("The document holds more text than a credit report has, so it was not read."),
    PROCESSING_TIMEOUT("Reading the document took longer than allowed."),
    INTERNAL("The analysis failed on our side.");

    private final String sentence;

    FailureCode(String sentence) {
        this.sentence = sentence;
    }

    /** The code as the API and the database write it, for instance {@code layout-unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the person whose report it is. */
    public String sentence() {
        return sentence;
    }

    /** @throws IllegalArgumentException when no failure has that code */
    public static FailureCode of(String code) {
        return Arrays.stream(values())
                .filter(failure -> failure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no failure has the code " + code));
    }
}
