package com.creditai.web;

import com.creditai.documents.AnalysisOutcome;
import com.creditai.documents.DocumentProblems;
import com.creditai.documents.IncomingFile;
import com.creditai.documents.Position;
import com.creditai.documents.Report;
import com.creditai.documents.ReportList;
import com.creditai.documents.Reports;
import com.creditai.documents.UploadOutcome;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A consumer's reports: the list with its upload form, and each report's progress or analysis. */
@Controller
@RequestMapping("/reports")
@PreAuthorize("hasRole('CONSUMER')")
class ReportPages {
    private static final int ON_ONE_PAGE = 20;
    private static final String RETRY_SECONDS = "5";

    private final Reports reports;

    ReportPages(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Principal person,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return list(person, Optional.ofNullable(after).flatMap(Position::parse), FormProblems.NONE, model);
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Principal person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        if (file == null
                || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank())) {
            return refused(person, 422, "Choose the PDF of your credit report first.", model, response);
        }
        IncomingFile incoming = new IncomingFile(
                Optional.ofNullable(file.getOriginalFilename()), Optional.empty(), file::getInputStream);
        UploadOutcome outcome = reports.upload(person.accountId(), incoming);
        if (outcome instanceof UploadOutcome.Accepted accepted) {
            return "redirect:/reports/" + accepted.report().id();
        }
        if (outcome instanceof UploadOutcome.AlreadyHere known) {
            return "redirect:/reports/" + known.report().id() + "?known";
        }
        ProblemException problem = DocumentProblems.of(outcome).orElseThrow();
        return refused(person, problem.status(), String.valueOf(problem.getMessage()), model, response);
    }

    @GetMapping("/{id}")
    String report(@AuthenticationPrincipal Principal person, @PathVariable UUID id, Model model) {
        Report report = own(person, id);
        model.addAttribute("report", ReportView.of(report));
        if (reports.analysis(person.accountId(), id) instanceof AnalysisOutcome.Ready ready) {
            model.addAttribute("analysis", AnalysisView.of(ready.analysis()));
            return "analysis";
        }
        model.addAttribute("reload", !report.progress().ended());
        model.addAttribute("next", ProgressLook.FIRST);
        return "progress";
    }

    /** How far a report is, to be asked for again and ever more rarely; at the end the whole page is due. */
    @GetMapping("/{id}/progress")
    String progress(
            @AuthenticationPrincipal Principal person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int look,
            Model model,
            HttpServletResponse response) {
        Report report = own(person, id);
        if (report.progress().ended()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("report", ReportView.of(report));
        model.addAttribute("next", new ProgressLook(look).next());
        return "progress :: state";
    }

    @PostMapping("/{id}/findings/{finding}/read")
    String mark(
            @AuthenticationPrincipal Principal person,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam boolean read) {
        if (reports.mark(person.accountId(), id, finding, read).isEmpty()) {
            throw ProblemException.notFound();
        }
        return "redirect:/reports/" + id + "#finding-" + finding;
    }

    private String refused(Principal person, int status, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(status);
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return list(person, Optional.empty(), FormProblems.field("file", sentence), model);
    }

    private String list(Principal person, Optional<Position> after, FormProblems problems, Model model) {
        ReportList list = reports.list(person.accountId(), ON_ONE_PAGE, after);
        model.addAttribute(
                "reports", list.reports().stream().map(ReportView::of).toList());
        model.addAttribute("next", list.next().map(Position::text).orElse(null));
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("problems", problems);
        return "reports";
    }

    private Report own(Principal person, UUID id) {
        return reports.find(person.accountId(), id).orElseThrow(ProblemException::notFound);
    }
}
