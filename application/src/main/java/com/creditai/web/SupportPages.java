package com.creditai.web;

import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.support.ConsumerLookup;
import com.creditai.support.ReportStates.ReportState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Support staff find a consumer's account by its address and see, masked, how far its reports are. */
@Controller
@RequestMapping("/support")
@PreAuthorize("hasRole('SUPPORT')")
class SupportPages {

    private final ConsumerLookup lookup;

    SupportPages(ConsumerLookup lookup) {
        this.lookup = lookup;
    }

    /** An account as support staff may see it. */
    record FoundView(String email, String state, List<StateView> reports) {}

    /** One of its reports, without name or content. */
    record StateView(String id, String state, String uploaded) {}

    @GetMapping
    String form(Model model) {
        model.addAttribute("problems", FormProblems.NONE);
        return "support";
    }

    /** A look-up is sent as a form, so that the address stands in no log and no history. */
    @PostMapping
    String find(
            @AuthenticationPrincipal Principal person,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("found", look(person, EmailAddress.of(email)));
            model.addAttribute("problems", FormProblems.NONE);
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            model.addAttribute(
                    "problems",
                    refused.status() == 404
                            ? FormProblems.field("email", "No consumer has an account with this address.")
                            : FormProblems.of(refused));
            model.addAttribute("email", email);
        }
        return "support";
    }

    private FoundView look(Principal person, EmailAddress email) {
        return lookup.find(person, email).map(SupportPages::view).orElseThrow(ProblemException::notFound);
    }

    private static FoundView view(ConsumerLookup.Found account) {
        List<StateView> reports =
                account.reports().stream().map(SupportPages::view).toList();
        return new FoundView(account.maskedEmail(), Wording.code(account.state()), reports);
    }

    private static StateView view(ReportState report) {
        return new StateView(report.id().toString(), Wording.code(report.state()), Wording.moment(report.uploadedAt()));
    }
}
