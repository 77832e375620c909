package com.creditai.documents;

import java.util.List;
import java.util.UUID;

/**
 * Compares the reports that there are with the documents that storage keeps. The two cannot be written in one transaction,
 * so an administrator must be able to see that they agree.
 */
public interface DocumentComparison {

    /**
     * Compares everything there is; what is uploaded or deleted meanwhile is no difference.
     *
     * @param administrator on whose behalf
     * @throws com.creditai.platform.errors.ProblemException 503 when storage cannot be asked
     */
    Result compare(UUID administrator);

    /**
     * What was compared and what differs.
     *
     * @param reports number of reports
     * @param documents number of stored documents
     * @param documentsWithoutReport names of stored documents that belong to no report
     * @param reportsWithoutDocument ids of reports whose document is not stored
     */
    record Result(int reports, int documents, List<String> documentsWithoutReport, List<UUID> reportsWithoutDocument) {
        public Result {
            documentsWithoutReport = List.copyOf(documentsWithoutReport);
            reportsWithoutDocument = List.copyOf(reportsWithoutDocument);
        }

        /** Whether each report has its document and each document its report. */
        public boolean agree() {
            return documentsWithoutReport.isEmpty() && reportsWithoutDocument.isEmpty();
        }
    }
}
