package com.creditai.documents;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/**
 * The reports of a person. Every call names the account on whose behalf it is made and sees that account's reports only:
 * somebody else's report and one that does not exist are the same. Calls open their own transactions.
 */
public interface Reports {

    /** The most reports of one page of the list. */
    int LONGEST_LIST = 100;

    /**
     * Takes a file in: looks at it, stores it, and lets its analysis be made. Whatever ends it early leaves nothing.
     *
     * @throws java.io.UncheckedIOException when the sender's content ends early or cannot be read
     */
    UploadOutcome upload(UUID account, IncomingFile file);

    /**
     * The account's reports from the newest on.
     *
     * @param limit 1 to {@value #LONGEST_LIST}
     * @param after where the list before this one ended
     */
    ReportList list(UUID account, int limit, Optional<Position> after);

    Optional<Report> find(UUID account, UUID report);

    /** @param expected which versions the caller's change is made for */
    RenameOutcome rename(UUID account, UUID report, ReportName name, IntPredicate expected);

    /** Removes the report, its analysis and its document; false when this person has no such report. */
    boolean delete(UUID account, UUID report);

    AnalysisOutcome analysis(UUID account, UUID report);

    /** The document as it was uploaded; the caller closes what it gets. */
    DocumentOutcome document(UUID account, UUID report);

    /** Marks a finding as read or unread by the account; empty when this person has no such finding. */
    Optional<ReadMark> mark(UUID account, UUID report, UUID finding, boolean read);

    /**
     * Whether a finding was read.
     *
     * @param readBy the account that read it; empty when it is unread
     */
    record ReadMark(UUID finding, Optional<UUID> readBy) {
        public boolean read() {
            return readBy.isPresent();
        }
    }
}
