package com.creditai.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * A finding of a report's analysis.
 *
 * @param rule the rule that hit, such as {@code Status-APD-1}
 * @param subject whose entry it is about
 * @param statement what does not fit together, beginning with "Inconsistency to check:"
 * @param reason why it does not fit
 * @param advice what its owner can do
 * @param statute the provision behind the reason, where it is one of law
 * @param confidence {@code CERTAIN} or {@code POSSIBLE}
 * @param page 1-based page of the document
 * @param line 1-based line of that page
 * @param quote what is printed there
 * @param obsoleteFrom from when on the entry must be gone, for obsolescence findings
 * @param bureauPractice from when on the bureau itself says that it leaves the entry out
 * @param read whether its owner has read it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingOfReport(
        UUID id,
        String rule,
        String subject,
        String statement,
        String reason,
        String advice,
        Optional<String> statute,
        String confidence,
        int page,
        int line,
        String quote,
        Optional<Span> obsoleteFrom,
        Optional<Span> bureauPractice,
        boolean read) {

    /** The dates (ISO 8601) between which a day lies whose month or year alone is printed. */
    public record Span(String earliest, String latest) {}
}
