package com.creditai.web;

import com.creditai.documents.AnalysisOfReport;
import com.creditai.documents.DerogatoryOfReport;
import com.creditai.documents.FactorOfReport;
import com.creditai.documents.FindingOfReport;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An analysis as its page shows it, every value in words. */
record AnalysisView(
        String bureau,
        String reportDate,
        List<FindingView> findings,
        long unread,
        List<FactorView> factors,
        List<Departure> departures,
        Sheet accounts,
        Sheet collections,
        Sheet publicRecords,
        Sheet inquiries) {

    /**
     * @param statute the provision behind the reason, empty where it is one of consistency
     * @param where page and line
     * @param obsolete from when on the entry must be gone, empty for other findings
     */
    record FindingView(
            String id,
            String rule,
            String subject,
            String statement,
            String reason,
            String advice,
            String statute,
            String confidence,
            String where,
            String quote,
            String obsolete,
            boolean read) {}

    /** @param weight how strong it is, 1 to 100, compared with the others */
    record FactorView(int rank, String title, String explanation, int weight) {}

    /**
     * When an entry has to leave the report.
     *
     * @param findingId the finding that says that it should be gone already; empty where there is none yet
     */
    record Departure(String findingId, String subject, String from, String practice) {}

    static AnalysisView of(AnalysisOfReport analysis) {
        JsonNode report = analysis.creditReport();
        return new AnalysisView(
                Wording.code(analysis.bureau().name()),
                analysis.reportDate().map(Wording::date).orElse("not printed"),
                analysis.findings().stream().map(AnalysisView::finding).toList(),
                analysis.findings().stream().filter(finding -> !finding.read()).count(),
                analysis.factors().stream().map(AnalysisView::factor).toList(),
                analysis.derogatories().stream()
                        .map(entry -> departure(entry, analysis.findings()))
                        .toList(),
                Sheet.ACCOUNTS.filled(report.path("accounts")),
                Sheet.COLLECTIONS.filled(report.path("collections")),
                Sheet.PUBLIC_RECORDS.filled(report.path("publicRecords")),
                Sheet.INQUIRIES.filled(report.path("inquiries")));
    }

    private static FindingView finding(FindingOfReport finding) {
        return new FindingView(
                finding.id().toString(),
                finding.rule(),
                finding.subject(),
                finding.statement(),
                finding.reason(),
                finding.advice(),
                finding.statute().orElse(""),
                Wording.code(finding.confidence()),
                "Page " + finding.page() + ", line " + finding.line(),
                finding.quote(),
                words(finding.obsoleteFrom()),
                finding.read());
    }

    private static FactorView factor(FactorOfReport factor) {
        return new FactorView(factor.rank(), factor.title(), factor.explanation(), factor.effect());
    }

    private static Departure departure(DerogatoryOfReport entry, List<FindingOfReport> findings) {
        String finding = findings.stream()
                .filter(entry::isSubjectOf)
                .findFirst()
                .map(found -> found.id().toString())
                .orElse("");
        return new Departure(finding, entry.subject(), words(entry.obsoleteFrom()), words(entry.bureauPractice()));
    }

    private static String words(Optional<FindingOfReport.Span> span) {
        return span.map(AnalysisView::words).orElse("");
    }

    private static String words(FindingOfReport.Span span) {
        return Wording.span(span.earliest(), span.latest());
    }
}
