package com.creditai.golive.verdict;

/** The answer over all, with its exit code. */
public enum Verdict {
    GO("GO", 0),
    NO_GO("NO-GO", 1),
    UNDECIDED("UNDECIDED", 2),
    BROKEN("BROKEN", 3),
    /** A selection of the checklist was run: it has an exit code of its own and gives no verdict. */
    NONE("NONE", 2);

    private final String word;
    private final int exitCode;

    Verdict(String word, int exitCode) {
        this.word = word;
        this.exitCode = exitCode;
    }

    public String word() {
        return word;
    }

    int exitCode() {
        return exitCode;
    }
}
