package com.creditai.web;

import com.creditai.documents.DocumentComparison;
import com.creditai.identity.Accounts;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Administrators make, lock and unlock the accounts of support staff. */
@Controller
@RequestMapping("/admin")
@PreAuthorize("hasRole('ADMIN')")
class AdminPages {

    private final Acting acting;
    private final Accounts accounts;

    private final DocumentComparison documents;

    AdminPages(Acting acting, Accounts accounts, DocumentComparison documents) {
        this.acting = acting;
        this.accounts = accounts;
        this.documents = documents;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Principal person, Model model) {
        return list(person, "", "", FormProblems.NONE, model);
    }

    @PostMapping("/support-accounts")
    String create(
            @AuthenticationPrincipal Principal person,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        try {
            EmailAddress address = EmailAddress.of(email);
            accounts.createSupport(person, address, name, password);
            return "redirect:/admin?created";
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return list(person, name, email, FormProblems.of(refused), model);
        }
    }

    @PostMapping("/support-accounts/{id}/lock")
    String lock(@AuthenticationPrincipal Principal person, @PathVariable UUID id, @RequestParam boolean locked) {
        acting.run(person.actor(), () -> accounts.lockSupport(id, locked));
        return "redirect:/admin?" + (locked ? "locked" : "unlocked");
    }

    /** Reports and stored documents, compared now. */
    @GetMapping("/documents")
    String compare(@AuthenticationPrincipal Principal person, Model model) {
        model.addAttribute("result", documents.compare(person.accountId()));
        return "documents";
    }

    private String list(Principal person, String name, String email, FormProblems problems, Model model) {
        model.addAttribute("accounts", acting.as(person.actor(), accounts::supportAccounts));
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "admin";
    }
}
