package com.creditai.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends who is not signed in to the form. A script that asks for a part of a page would put the form in the place of that part:
 * it is told to leave the page instead (HX-Redirect, as htmx documents it).
 */
public final class FragmentEntryPoint implements AuthenticationEntryPoint {

    private static final String SCRIPT = "HX-Request";

    private final String form;
    private final LoginUrlAuthenticationEntryPoint wholePages;

    /** Sends to the form at this path. */
    public FragmentEntryPoint(String form) {
        this.form = form;
        this.wholePages = new LoginUrlAuthenticationEntryPoint(form);
    }

    /** Whether a person wanted to see this, and would after signing in: a whole page, and nothing that changes something. */
    public static boolean isWorthRemembering(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader(SCRIPT) == null;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader(SCRIPT) == null) {
            wholePages.commence(request, response, reason);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + form);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
