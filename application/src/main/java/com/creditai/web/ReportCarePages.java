package com.creditai.web;

import com.creditai.documents.DocumentOutcome;
import com.creditai.documents.DocumentProblems;
import com.creditai.documents.RenameOutcome;
import com.creditai.documents.Report;
import com.creditai.documents.ReportName;
import com.creditai.documents.Reports;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a consumer can do with a report besides reading it: rename, delete, get the document back. */
@Controller
@RequestMapping("/reports/{id}")
@PreAuthorize("hasRole('CONSUMER')")
class ReportCarePages {

    private final Reports reports;

    ReportCarePages(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/name")
    String renaming(@AuthenticationPrincipal Principal person, @PathVariable UUID id, Model model) {
        Report report = own(person, id);
        return renaming(report, report.name(), FormProblems.NONE, model);
    }

    @PostMapping("/name")
    String rename(
            @AuthenticationPrincipal Principal person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        Optional<ReportName> typed = ReportName.typed(name);
        if (typed.isEmpty()) {
            response.setStatus(422);
            String sentence = "A name has 1 to " + ReportName.LONGEST + " characters.";
            return renaming(own(person, id), name, FormProblems.field("name", sentence), model);
        }
        RenameOutcome outcome = reports.rename(person.accountId(), id, typed.get(), current -> current == version);
        if (outcome instanceof RenameOutcome.ChangedMeanwhile changed) {
            response.setStatus(409);
            String sentence = "The report changed meanwhile and is now called “"
                    + changed.current().name() + "”. Save again to use your name.";
            return renaming(changed.current(), name, FormProblems.field("name", sentence), model);
        }
        if (outcome instanceof RenameOutcome.NoSuchReport) {
            throw ProblemException.notFound();
        }
        return "redirect:/reports/" + id;
    }

    @GetMapping("/delete")
    String deletion(@AuthenticationPrincipal Principal person, @PathVariable UUID id, Model model) {
        model.addAttribute("report", ReportView.of(own(person, id)));
        return "delete";
    }

    @PostMapping("/delete")
    String delete(@AuthenticationPrincipal Principal person, @PathVariable UUID id) {
        if (!reports.delete(person.accountId(), id)) {
            throw ProblemException.notFound();
        }
        return "redirect:/reports?deleted";
    }

    @GetMapping("/document")
    void document(@AuthenticationPrincipal Principal person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        DocumentOutcome outcome = reports.document(person.accountId(), id);
        if (outcome instanceof DocumentOutcome.Verified verified) {
            try (verified) {
                send(verified, response);
            }
        } else {
            throw DocumentProblems.of(outcome).orElseThrow();
        }
    }

    private static void send(DocumentOutcome.Verified verified, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLengthLong(verified.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(verified.name() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(verified.file(), response.getOutputStream());
    }

    private static String renaming(Report report, String name, FormProblems problems, Model model) {
        model.addAttribute("report", ReportView.of(report));
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "rename";
    }

    private Report own(Principal person, UUID id) {
        return reports.find(person.accountId(), id).orElseThrow(ProblemException::notFound);
    }
}
