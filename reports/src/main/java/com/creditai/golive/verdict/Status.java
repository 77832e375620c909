package com.creditai.golive.verdict;

/** What is known of a criterion. */
public enum Status {
    PASSED,
    FAILED,
    UNVERIFIED,
    WAIVED,
    ATTESTED,
    EXPIRED;

    /** Whether it stands in nobody's way. */
    public boolean green() {
        return this == PASSED || this == ATTESTED || this == WAIVED;
    }
}
