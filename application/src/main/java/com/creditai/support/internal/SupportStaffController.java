package com.creditai.support.internal;

import com.creditai.identity.Accounts;
import com.creditai.identity.Accounts.StaffAccount;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.RequestFields;
import com.creditai.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How administrators make, list, lock and unlock the accounts of support staff. */
@RestController
@RequestMapping("/api/v1/admin/support-accounts")
@PreAuthorize("hasRole('ADMIN')")
class SupportStaffController {

    private final Acting acting;
    private final Accounts accounts;

    SupportStaffController(Acting acting, Accounts accounts) {
        this.acting = acting;
        this.accounts = accounts;
    }

    record StaffAccounts(List<StaffAccount> accounts) {}

    record StaffRequest(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}

    @GetMapping
    StaffAccounts listSupportAccounts(@AuthenticationPrincipal Principal principal) {
        return acting.as(principal.actor(), () -> new StaffAccounts(accounts.supportAccounts()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StaffAccount createSupportAccount(@AuthenticationPrincipal Principal principal, @RequestBody StaffRequest request) {
        EmailAddress email = EmailAddress.of(RequestFields.required("email", request.email()));
        String name = RequestFields.required("name", request.name());
        String password = RequestFields.required("password", request.password());
        UUID id = accounts.createSupport(principal, email, name, password);
        return new StaffAccount(id, email.value(), false);
    }

    @PutMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lockSupportAccount(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        acting.run(principal.actor(), () -> accounts.lockSupport(id, true));
    }

    @DeleteMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlockSupportAccount(@AuthenticationPrincipal Principal principal, @PathVariable UUID id) {
        acting.run(principal.actor(), () -> accounts.lockSupport(id, false));
    }
}
