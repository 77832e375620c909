package com.creditai.identity.internal;

import com.creditai.identity.Role;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.errors.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the JSON API. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SignIn signIn;
    private final ApiSessions sessions;

    SessionController(SignIn signIn, ApiSessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    record SignInRequest(@Nullable String email, @Nullable String password) {}

    record RefreshRequest(@Nullable String refreshToken) {}

    record SessionAnswer(String accessToken, long expiresInSeconds, String refreshToken, Role role) {
        static ResponseEntity<SessionAnswer> of(ApiSessions.Issued issued) {
            return ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .body(new SessionAnswer(
                            issued.accessToken(), issued.good().toSeconds(), issued.refreshToken(), issued.role()));
        }
    }

    @PostMapping
    ResponseEntity<SessionAnswer> signIn(@RequestBody SignInRequest request) {
        SignInResult result = signIn.attempt(
                RequestFields.required("email", request.email()),
                RequestFields.required("password", request.password()));
        if (result instanceof SignInResult.SignedIn signedIn) {
            return SessionAnswer.of(sessions.start(signedIn.principal()));
        }
        if (result instanceof SignInResult.Unconfirmed) {
            throw new ProblemException(
                    403, "account-not-confirmed", "Confirm your address first, by the link in our mail.");
        }
        if (result instanceof SignInResult.Locked) {
            throw new ProblemException(403, "account-locked", "This account is locked.");
        }
        throw new ProblemException(401, "sign-in-refused", "The address and the password do not belong together.");
    }

    @PostMapping("/refresh")
    ResponseEntity<SessionAnswer> refreshSession(@RequestBody RefreshRequest request) {
        return sessions.refresh(RequestFields.required("refreshToken", request.refreshToken()))
                .map(SessionAnswer::of)
                .orElseThrow(
                        () -> new ProblemException(401, "session-ended", "This session has ended. Sign in again."));
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("isAuthenticated()")
    void signOut(Authentication authentication) {
        if (authentication.getDetails() instanceof ApiSessions.Bearer bearer) {
            sessions.signOut(bearer);
        }
    }
}
