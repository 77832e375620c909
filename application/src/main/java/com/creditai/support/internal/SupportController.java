package com.creditai.support.internal;

import com.creditai.audit.AuditTrail;
import com.creditai.identity.Accounts;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.support.ReportStates;
import com.creditai.support.ReportStates.ReportState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What support staff can look up: one account by its address, masked, with the states of its reports. */
@RestController
@RequestMapping("/api/v1/support")
@PreAuthorize("hasRole('SUPPORT')")
class SupportController {

    private final Acting acting;
    private final Accounts accounts;
    private final ObjectProvider<ReportStates> reportStates;
    private final AuditTrail audit;

    SupportController(Acting acting, Accounts accounts, ObjectProvider<ReportStates> reportStates, AuditTrail audit) {
        this.acting = acting;
        this.accounts = accounts;
        this.reportStates = reportStates;
        this.audit = audit;
    }

    record SupportView(UUID id, String email, String state, List<ReportState> reports) {}

    @GetMapping("/accounts")
    SupportView findAccount(@AuthenticationPrincipal Principal principal, @RequestParam String email) {
        EmailAddress address = EmailAddress.of(email);
        return acting.as(principal.actor(), () -> accounts.findConsumer(address).map(this::view))
                .orElseThrow(ProblemException::notFound);
    }

    private SupportView view(Accounts.FoundAccount account) {
        audit.record("account.looked-up", account.id(), Map.of());
        List<ReportState> reports = reportStates.stream()
                .flatMap(states -> states.ofAccount(account.id()).stream())
                .toList();
        return new SupportView(account.id(), account.email().masked(), account.state(), reports);
    }
}
