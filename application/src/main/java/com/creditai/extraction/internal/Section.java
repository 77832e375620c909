package com.creditai.extraction.internal;

/** The parts of a printed report. */
enum Section {
    /** Before the first heading. */
    FRONT,
    PERSONAL,
    ACCOUNTS,
    COLLECTIONS,
    PUBLIC_RECORDS,
    HARD_INQUIRIES,
    SOFT_INQUIRIES,
    /** Summaries, explanations: nothing that is read. */
    OTHER
}
