package com.creditai.documents;

import com.creditai.documents.FindingOfReport.Span;

/**
 * A collection or charge-off of a report and when it has to leave it, whether or not it is too old already.
 *
 * @param kind the rule that finds it once it is too old, such as {@code Obsolete-Collection}
 * @param subject whose entry it is
 * @param obsoleteFrom from when on the entry must be gone
 * @param bureauPractice when bureaus in practice remove it
 * @param page 1-based page of the document where its first delinquency is printed
 * @param line 1-based line of that page
 */
public record DerogatoryOfReport(
        String kind, String subject, Span obsoleteFrom, Span bureauPractice, int page, int line) {

    /** Whether the finding is about this entry's age. */
    public boolean isSubjectOf(FindingOfReport finding) {
        return finding.rule().equals(kind) && finding.page() == page && finding.line() == line;
    }
}
