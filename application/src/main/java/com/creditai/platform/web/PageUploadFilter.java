package com.creditai.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form with files through at the one address for uploads, and there only from somebody who is signed in. Stands before
 * the look at the CSRF token, which stands among the parts: reading them puts the files on the disk.
 */
public final class PageUploadFilter extends OncePerRequestFilter {

    private static final String UPLOADS = "/reports";

    private final Predicate<HttpServletRequest> signedIn;

    /** Asks the function whether the sender is signed in. */
    public PageUploadFilter(Predicate<HttpServletRequest> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Multipart.isSent(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload =
                request.getMethod().equals("POST") && request.getServletPath().equals(UPLOADS);
        if (!upload) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (!signedIn.test(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            chain.doFilter(request, response);
        }
    }
}
