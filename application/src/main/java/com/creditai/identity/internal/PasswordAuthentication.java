package com.creditai.identity.internal;

import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in at the page's form with the same judgement as the API. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        SignInResult result = attempt(typed);
        if (result instanceof SignInResult.SignedIn signedIn) {
            Principal principal = signedIn.principal();
            return UsernamePasswordAuthenticationToken.authenticated(
                    principal, null, BearerFilter.authorities(principal.role()));
        }
        if (result instanceof SignInResult.Unconfirmed) {
            throw new DisabledException("unconfirmed");
        }
        if (result instanceof SignInResult.Locked) {
            throw new LockedException("locked");
        }
        throw new BadCredentialsException("refused");
    }

    private SignInResult attempt(Authentication typed) {
        try {
            return signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()));
        } catch (ProblemException busy) {
            throw new AuthenticationServiceException(busy.code(), busy);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
