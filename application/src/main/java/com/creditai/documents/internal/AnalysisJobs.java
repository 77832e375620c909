package com.creditai.documents.internal;

import java.util.UUID;

/** Enqueues the analysis of a report. */
interface AnalysisJobs {

    /** In the caller's transaction: the job exists if and when that commits. */
    void enqueue(UUID report);
}
