package com.creditai.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What support staff may know of an account's reports; the documents module answers it within support's transaction. */
public interface ReportStates {

    /** The reports of the account, newest first; without names or content. */
    List<ReportState> ofAccount(UUID account);

    /** One report: identifier, state and time of upload. */
    record ReportState(UUID id, String state, Instant uploadedAt) {}
}
