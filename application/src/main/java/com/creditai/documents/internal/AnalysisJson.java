package com.creditai.documents.internal;

import com.creditai.analysis.Analysis;
import com.creditai.analysis.DateRange;
import com.creditai.analysis.Finding;
import com.creditai.documents.AnalysisOfReport;
import com.creditai.documents.DerogatoryOfReport;
import com.creditai.documents.FactorOfReport;
import com.creditai.documents.FindingOfReport;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.CreditReportJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form in which an analysis is kept, before it is sealed. */
final class AnalysisJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AnalysisJson() {}

    /** All but the findings, which have rows of their own. */
    static String write(CreditReport credit, Analysis analysis) {
        ObjectNode content = JSON.createObjectNode();
        content.set("creditReport", CreditReportJson.tree(credit));
        content.set("factors", JSON.valueToTree(factors(analysis)));
        content.set("derogatories", JSON.valueToTree(derogatories(analysis)));
        return JSON.writeValueAsString(content);
    }

    static AnalysisOfReport read(UUID report, String content, List<FindingOfReport> findings) {
        JsonNode tree = JSON.readTree(content);
        JsonNode credit = tree.get("creditReport");
        JsonNode date = credit.path("reportDate").path("value");
        return new AnalysisOfReport(
                report,
                Bureau.valueOf(credit.get("bureau").asString()),
                date.isString() ? Optional.of(date.asString()) : Optional.empty(),
                credit,
                findings,
                Arrays.asList(JSON.treeToValue(tree.get("factors"), FactorOfReport[].class)),
                Arrays.asList(JSON.treeToValue(tree.get("derogatories"), DerogatoryOfReport[].class)));
    }

    static String write(Finding finding) {
        return JSON.writeValueAsString(new StoredFinding(
                finding.rule().id(),
                finding.subject(),
                finding.statement(),
                finding.reason().explanation(),
                finding.reason().advice(),
                finding.reason().statute(),
                finding.confidence().name(),
                finding.place().page(),
                finding.place().line(),
                finding.place().quote(),
                finding.obsolescence().map(days -> span(days.obsoleteFrom())),
                finding.obsolescence().map(days -> span(days.bureauPractice()))));
    }

    private static FindingOfReport.Span span(DateRange days) {
        return new FindingOfReport.Span(
                days.earliest().toString(), days.latest().toString());
    }

    static FindingOfReport readFinding(UUID id, String content, boolean read) {
        StoredFinding stored = JSON.readValue(content, StoredFinding.class);
        return new FindingOfReport(
                id,
                stored.rule(),
                stored.subject(),
                stored.statement(),
                stored.reason(),
                stored.advice(),
                stored.statute(),
                stored.confidence(),
                stored.page(),
                stored.line(),
                stored.quote(),
                stored.obsoleteFrom(),
                stored.bureauPractice(),
                read);
    }

    private static List<FactorOfReport> factors(Analysis analysis) {
        return analysis.factors().stream()
                .map(factor -> new FactorOfReport(
                        factor.rank(), factor.code(), factor.title(), factor.explanation(), factor.effect()))
                .toList();
    }

    private static List<DerogatoryOfReport> derogatories(Analysis analysis) {
        return analysis.derogatories().stream()
                .map(entry -> new DerogatoryOfReport(
                        entry.kind().id(),
                        entry.subject(),
                        span(entry.obsoleteFrom()),
                        span(entry.bureauPractice()),
                        entry.place().page(),
                        entry.place().line()))
                .toList();
    }

    private record StoredFinding(
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
            Optional<FindingOfReport.Span> obsoleteFrom,
            Optional<FindingOfReport.Span> bureauPractice) {}
}
