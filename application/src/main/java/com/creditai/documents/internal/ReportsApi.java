package com.creditai.documents.internal;

import com.creditai.documents.AnalysisOutcome;
import com.creditai.documents.Position;
import com.creditai.documents.RenameOutcome;
import com.creditai.documents.Report;
import com.creditai.documents.ReportName;
import com.creditai.documents.Reports;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.Problem.FieldError;
import com.creditai.platform.errors.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The JSON API of one's own reports. */
@RestController
@RequestMapping("/api/v1/reports")
@PreAuthorize("hasRole('CONSUMER')")
@Tag(name = "reports", description = "One's own credit reports and their analyses")
class ReportsApi {

    private final Reports reports;
    private final ProgressFeed feed;

    ReportsApi(Reports reports, ProgressFeed feed) {
        this.reports = reports;
        this.feed = feed;
    }

    @GetMapping
    @Operation(operationId = "listReports", summary = "The own reports from the newest on")
    ReportJson.Several list(
            @AuthenticationPrincipal Principal principal,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > Reports.LONGEST_LIST) {
            throw invalidParameter("limit", "must be 1 to " + Reports.LONGEST_LIST);
        }
        Optional<Position> position = Optional.ofNullable(after).map(ReportsApi::position);
        return ReportJson.Several.of(reports.list(principal.accountId(), limit, position));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readReport", summary = "One report and how far it is")
    ResponseEntity<ReportJson.One> read(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        return answer(HttpStatus.OK, own(principal, id));
    }

    @PatchMapping("/{id}")
    @Operation(operationId = "renameReport", summary = "Gives a report another name, if it is still as it was read")
    ResponseEntity<ReportJson.One> rename(
            @AuthenticationPrincipal Principal principal,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReportJson.Rename body) {
        ReportName name = Optional.ofNullable(body.name())
                .flatMap(ReportName::typed)
                .orElseThrow(() -> ProblemException.invalidField(
                        "name",
                        "must have 1 to " + ReportName.LONGEST + " characters, none of them a control character"));
        RenameOutcome outcome = reports.rename(principal.accountId(), id, name, expected(stated(ifMatch)));
        if (outcome instanceof RenameOutcome.Renamed renamed) {
            return answer(HttpStatus.OK, renamed.report());
        }
        if (outcome instanceof RenameOutcome.ChangedMeanwhile) {
            throw new ProblemException(
                    412, "changed-meanwhile", "The report was changed meanwhile. Read it again and decide anew.");
        }
        throw ProblemException.notFound();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteReport", summary = "Removes a report, its analysis and its document")
    void delete(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        if (!reports.delete(principal.accountId(), id)) {
            throw ProblemException.notFound();
        }
    }

    @GetMapping("/{id}/analysis")
    @Operation(operationId = "readAnalysis", summary = "What was read in a report and what it means")
    ReportJson.Analysed analysis(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        AnalysisOutcome outcome = reports.analysis(principal.accountId(), id);
        if (outcome instanceof AnalysisOutcome.Ready ready) {
            return ReportJson.Analysed.of(ready.analysis());
        }
        if (outcome instanceof AnalysisOutcome.NotReady notReady) {
            throw new ProblemException(
                    409,
                    "analysis-not-ready",
                    notReady.progress().ended()
                            ? "This report could not be analysed."
                            : "This report is still being analysed.");
        }
        throw ProblemException.notFound();
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followReport",
            summary = "Events that tell how far a report is, until it is ready or failed")
    SseEmitter follow(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        return feed.follow(principal.accountId(), own(principal, id));
    }

    @PutMapping("/{id}/findings/{findingId}/read")
    @Operation(operationId = "markFinding", summary = "Marks a finding as read or unread")
    ReportJson.Marked mark(
            @AuthenticationPrincipal Principal principal,
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @RequestBody ReportJson.Mark body) {
        Boolean read = body.read();
        if (read == null) {
            throw ProblemException.invalidField("read", "must be true or false");
        }
        return reports.mark(principal.accountId(), id, findingId, read)
                .map(ReportJson.Marked::of)
                .orElseThrow(ProblemException::notFound);
    }

    private Report own(Principal principal, UUID id) {
        return reports.find(principal.accountId(), id).orElseThrow(ProblemException::notFound);
    }

    static ResponseEntity<ReportJson.One> answer(HttpStatus status, Report report) {
        return ResponseEntity.status(status).eTag(EntityTag.of(report)).body(ReportJson.One.of(report));
    }

    private static String stated(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    428, "precondition-required", "Say by If-Match which version of the report you have read.");
        }
        return ifMatch;
    }

    private static IntPredicate expected(String ifMatch) {
        return EntityTag.ifMatch(ifMatch)
                .orElseThrow(() -> invalidParameter(HttpHeaders.IF_MATCH, "must be * or a list of entity tags"));
    }

    private static Position position(String after) {
        return Position.parse(after)
                .orElseThrow(() -> invalidParameter("after", "must be the next of the list before this one"));
    }

    private static ProblemException invalidParameter(String name, String message) {
        return new ProblemException(
                400,
                "invalid-request",
                "The request has a parameter that cannot be used.",
                List.of(new FieldError(name, message)));
    }
}
