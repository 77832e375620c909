package com.creditai.documents.internal;

import com.creditai.documents.DocumentOutcome;
import com.creditai.documents.DocumentProblems;
import com.creditai.documents.IncomingFile;
import com.creditai.documents.Report;
import com.creditai.documents.Reports;
import com.creditai.documents.UploadOutcome;
import com.creditai.identity.Principal;
import com.creditai.platform.digest.Sha256;
import com.creditai.platform.errors.Problem.FieldError;
import com.creditai.platform.errors.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of reports over the JSON API: in by upload, out as they came in. */
@RestController
@RequestMapping("/api/v1/reports")
@PreAuthorize("hasRole('CONSUMER')")
@Tag(name = "reports")
class DocumentsApi {

    private static final String RETRY_SECONDS = "5";

    private final Reports reports;

    DocumentsApi(Reports reports) {
        this.reports = reports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "uploadReport", summary = "Takes a credit report in and lets it be analysed")
    @ApiResponse(responseCode = "201", description = "A new report")
    @ApiResponse(responseCode = "200", description = "The report that the same person made of the same bytes before")
    ResponseEntity<ReportJson.One> upload(
            @AuthenticationPrincipal Principal principal,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String contentDigest,
            HttpServletResponse response) {
        IncomingFile incoming = new IncomingFile(
                Optional.ofNullable(file.getOriginalFilename()), claimed(contentDigest), file::getInputStream);
        UploadOutcome outcome = reports.upload(principal.accountId(), incoming);
        if (outcome instanceof UploadOutcome.Accepted accepted) {
            return created(accepted.report());
        }
        if (outcome instanceof UploadOutcome.AlreadyHere already) {
            return ReportsApi.answer(HttpStatus.OK, already.report());
        }
        throw told(DocumentProblems.of(outcome).orElseThrow(), response);
    }

    private static ResponseEntity<ReportJson.One> created(Report report) {
        return ResponseEntity.created(URI.create("/api/v1/reports/" + report.id()))
                .eTag(EntityTag.of(report))
                .body(ReportJson.One.of(report));
    }

    private static ProblemException told(ProblemException problem, HttpServletResponse response) {
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return problem;
    }

    @GetMapping("/{id}/document")
    @Operation(operationId = "readDocument", summary = "The document as it was uploaded")
    @ApiResponse(
            responseCode = "200",
            description = "The document, its digest in Repr-Digest",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    void document(@AuthenticationPrincipal Principal principal, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        DocumentOutcome outcome = reports.document(principal.accountId(), id);
        if (outcome instanceof DocumentOutcome.Verified verified) {
            try (verified) {
                send(verified, response);
            }
            return;
        }
        throw told(DocumentProblems.of(outcome).orElseThrow(), response);
    }

    private static void send(DocumentOutcome.Verified document, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLengthLong(document.sizeBytes());
        response.setHeader("Repr-Digest", DigestField.of(document.sha256()));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(document.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        Files.copy(document.file(), response.getOutputStream());
    }

    private static Optional<Sha256> claimed(@Nullable String contentDigest) {
        if (contentDigest == null) {
            return Optional.empty();
        }
        try {
            return DigestField.parse(contentDigest);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400,
                    "invalid-request",
                    "The request has a header that cannot be used.",
                    List.of(new FieldError("Content-Digest", "must be sha-256=:base64: (RFC 9530)")));
        }
    }
}
