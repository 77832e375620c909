package com.creditai.golive.drivers;

import java.util.Arrays;

/** What can be wrong with a record whatever it states, in the words of the features. */
public enum Flaw {
    OTHER_WORDING("is about another wording of the criterion"),
    OTHER_RELEASE("is for another release"),
    UNKNOWN_KEY("is signed with a key that nobody trusts"),
    REVOKED_KEY("is signed with a key that was revoked since"),
    OWN_AUTHOR("is signed by its own author"),
    DATED_BACK("is dated before the release was made"),
    DATED_AHEAD("is dated tomorrow"),
    WITHOUT_END("is to count for more than a year"),
    CHANGED_AFTERWARDS("was changed after it was signed"),
    UNSIGNED("is not signed"),
    EXPIRED("is one that has expired");

    private final String phrase;

    Flaw(String phrase) {
        this.phrase = phrase;
    }

    /** The flaw that a feature calls so. */
    public static Flaw saying(String phrase) {
        return Arrays.stream(values())
                .filter(flaw -> flaw.phrase.equals(phrase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flaw is called '" + phrase + "'"));
    }

    @Override
    public String toString() {
        return phrase;
    }
}
