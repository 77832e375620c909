package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.Principal;
import com.creditai.platform.tenancy.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds sessions of pages to what those of the API are held to: each request needs an account that is still open, and a session
 * ends some time after signing in, however busy it is. So a sign-in that was under way while its account was locked is worth
 * nothing.
 */
@Component
class PageSessionFilter extends OncePerRequestFilter {

    private static final String STARTED = "creditai.signed-in-at";

    private final Acting acting;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final SessionTimes times;
    private final Clock clock;

    PageSessionFilter(Acting acting, AccountStore accounts, AuditTrail audit, SessionTimes times, Clock clock) {
        this.acting = acting;
        this.accounts = accounts;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    /** Notes when the session of somebody who has just signed in began, and how long it may be idle. */
    void begin(HttpSession session, Principal person) {
        session.setAttribute(STARTED, clock.instant().toEpochMilli());
        session.setMaxInactiveInterval(Math.toIntExact(times.idle(person.role()).toSeconds()));
    }

    /** Records that somebody has signed out at a page. */
    void ended(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Principal person) {
            acting.run(
                    person.actor(),
                    () -> audit.record(AuditAction.SESSION_ENDED, person.accountId(), Map.of("of", "pages")));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof Principal person
                && !(isWithinItsTime(session) && isOpen(person))) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean isWithinItsTime(HttpSession session) {
        return session.getAttribute(STARTED) instanceof Long started
                && clock.instant().isBefore(Instant.ofEpochMilli(started).plus(times.absolute()));
    }

    private boolean isOpen(Principal person) {
        return acting.as(person.actor(), () -> accounts.find(person.accountId()))
                .filter(account -> account.state() == Account.State.ACTIVE && !account.locked())
                .filter(account -> account.role() == person.role())
                .isPresent();
    }
}
