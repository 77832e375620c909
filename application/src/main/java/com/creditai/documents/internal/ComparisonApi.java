package com.creditai.documents.internal;

import com.creditai.documents.DocumentComparison;
import com.creditai.identity.Principal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON API of the comparison of reports with stored documents. */
@RestController
@RequestMapping("/api/v1/admin/document-comparison")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "administration")
class ComparisonApi {

    private final DocumentComparison comparison;

    ComparisonApi(DocumentComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping
    @Operation(
            operationId = "compareDocuments",
            summary = "Which stored documents have no report and which reports have no stored document")
    Compared compare(@AuthenticationPrincipal Principal principal) {
        return Compared.of(comparison.compare(principal.accountId()));
    }

    /** What was compared and what differs. */
    @Schema(name = "DocumentComparison")
    record Compared(
            int reports, int documents, List<String> documentsWithoutReport, List<UUID> reportsWithoutDocument) {
        static Compared of(DocumentComparison.Result result) {
            return new Compared(
                    result.reports(),
                    result.documents(),
                    result.documentsWithoutReport(),
                    result.reportsWithoutDocument());
        }
    }
}
