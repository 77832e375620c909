package com.creditai.analysis;

/** How sure a finding is. */
public enum Confidence {
    /** The printed values leave no other reading. */
    CERTAIN,
    /** A date is printed only to the month, and on some of its days the finding would not hold. */
    POSSIBLE
}
