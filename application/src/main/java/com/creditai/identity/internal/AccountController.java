package com.creditai.identity.internal;

import com.creditai.identity.Accounts;
import com.creditai.identity.OwnAccount;
import com.creditai.identity.Principal;
import com.creditai.identity.Registration;
import com.creditai.platform.errors.RequestFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration, confirmation and the own account. */
@RestController
@RequestMapping("/api/v1")
class AccountController {

    private final Registration registration;
    private final Accounts accounts;

    AccountController(Registration registration, Accounts accounts) {
        this.registration = registration;
        this.accounts = accounts;
    }

    record RegisterRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable String name) {}

    record ConfirmRequest(@Nullable String token, @Nullable String password) {}

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> register(@RequestBody RegisterRequest request) {
        registration.register(
                RequestFields.required("email", request.email()),
                RequestFields.required("password", request.password()),
                RequestFields.required("name", request.name()));
        return Map.of();
    }

    @PostMapping("/accounts/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody ConfirmRequest request) {
        registration.confirm(
                RequestFields.required("token", request.token()),
                RequestFields.required("password", request.password()));
    }

    @GetMapping("/me")
    @PreAuthorize("isAuthenticated()")
    OwnAccount readOwnAccount(@AuthenticationPrincipal Principal principal) {
        return accounts.own(principal);
    }
}
