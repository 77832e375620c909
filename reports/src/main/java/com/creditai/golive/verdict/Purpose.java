package com.creditai.golive.verdict;

/** What asks for the verdict: a check of one platform can never say GO, the gate can. */
public enum Purpose {
    CHECK,
    GATE
}
