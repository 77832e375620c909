package com.creditai.documents.internal;

import com.creditai.documents.AnalysisOfReport;
import com.creditai.documents.FactorOfReport;
import com.creditai.documents.FindingOfReport;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.documents.ReportList;
import com.creditai.documents.Reports;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON forms of the reports' API; what is absent has no member. */
final class ReportJson {

    private ReportJson() {}

    /** A report. */
    @Schema(name = "Report")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            UUID id,
            String name,
            String state,
            @Nullable String failureCode,
            int pages,
            long sizeBytes,
            String sha256,
            @Nullable String processedSha256,
            @Nullable String bureau,
            Instant uploadedAt,
            int version) {
        static One of(Report report) {
            Progress progress = report.progress();
            Progress.@Nullable Ready ready = progress instanceof Progress.Ready is ? is : null;
            return new One(
                    report.id(),
                    report.name(),
                    progress.state(),
                    progress instanceof Progress.Failed failed
                            ? failed.failure().code()
                            : null,
                    report.pages(),
                    report.sizeBytes(),
                    report.sha256().hex(),
                    ready == null ? null : ready.processed().hex(),
                    ready == null ? null : ready.bureau().name(),
                    report.uploadedAt(),
                    report.version());
        }
    }

    /** A part of the list; {@code next} is absent at its end. */
    @Schema(name = "ReportList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Several(List<One> reports, @Nullable String next) {
        static Several of(ReportList list) {
            return new Several(
                    list.reports().stream().map(One::of).toList(),
                    list.next().map(position -> position.text()).orElse(null));
        }
    }

    /** An analysis. */
    @Schema(name = "Analysis")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Analysed(
            UUID reportId,
            String bureau,
            @Nullable String reportDate,
            @Schema(type = "object") JsonNode creditReport,
            List<FindingOfReport> findings,
            List<FactorOfReport> factors) {
        static Analysed of(AnalysisOfReport analysis) {
            return new Analysed(
                    analysis.reportId(),
                    analysis.bureau().name(),
                    analysis.reportDate().orElse(null),
                    analysis.creditReport(),
                    analysis.findings(),
                    analysis.factors());
        }
    }

    /** A new name. */
    @Schema(name = "Rename")
    record Rename(@Nullable String name) {}

    /** Whether a finding is to count as read. */
    @Schema(name = "MarkFinding")
    record Mark(@Nullable Boolean read) {}

    /** Whether a finding is read and by whom. */
    @Schema(name = "FindingMark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Marked(UUID id, boolean read, @Nullable UUID readBy) {
        static Marked of(Reports.ReadMark mark) {
            return new Marked(mark.finding(), mark.read(), mark.readBy().orElse(null));
        }
    }

    /** How far a report is. */
    @Schema(name = "Progress")
    record Step(String state, int percent) {
        static Step of(Progress progress) {
            return new Step(progress.state(), progress.percent());
        }
    }
}
