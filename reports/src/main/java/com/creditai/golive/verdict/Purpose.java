package com.creditai.golive.verdict;

/** What asks for the verdict: of these only the gate can say GO. */
public enum Purpose {
    /** A run of one platform. */
    CHECK,
    GATE,
    /** Tries how records are judged: a key for practice counts as a real one would, and no Rule needs to have run. */
    REHEARSAL
}
