package com.creditai.documents;

import com.creditai.extraction.Bureau;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What was read in a report and what it means.
 *
 * @param reportDate the date that the report bears, as precise as printed ({@code 2024-03-15} or {@code 2024-03})
 * @param creditReport the report's content, each value with its place; the form of {@link
 *     com.creditai.extraction.CreditReportJson}
 * @param findings in the order of the analysis
 * @param factors what moves the score, the strongest first
 * @param derogatories collections and charge-offs of known age, in the order of the report
 */
public record AnalysisOfReport(
        UUID reportId,
        Bureau bureau,
        Optional<String> reportDate,
        JsonNode creditReport,
        List<FindingOfReport> findings,
        List<FactorOfReport> factors,
        List<DerogatoryOfReport> derogatories) {
    public AnalysisOfReport {
        findings = List.copyOf(findings);
        factors = List.copyOf(factors);
        derogatories = List.copyOf(derogatories);
    }
}
