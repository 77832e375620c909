package com.creditai.platform.web;

import com.creditai.platform.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the client through the edge: when a trusted proxy sends the request, the client is the last address of
 * {@code X-Forwarded-For} that is no trusted proxy, and {@code X-Forwarded-Proto} tells whether it came by HTTPS. Anybody else's
 * word is not taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ClientAddressFilter extends OncePerRequestFilter {

    private final Networks trusted;

    ClientAddressFilter(Settings settings) {
        this.trusted = Networks.of(settings.edge().trustedProxies());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean behindEdge = !trusted.isEmpty() && trusted.contain(request.getRemoteAddr());
        chain.doFilter(behindEdge ? new ForwardedRequest(request, client(request)) : request, response);
    }

    private String client(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        List<String> hops = List.of(header.split(","));
        String client = request.getRemoteAddr();
        for (int i = hops.size() - 1; i >= 0; i--) {
            String hop = hops.get(i).strip();
            if (!Networks.isLiteral(hop)) {
                return client;
            }
            client = hop;
            if (!trusted.contain(hop)) {
                return client;
            }
        }
        return client;
    }

    private static final class ForwardedRequest extends HttpServletRequestWrapper {

        private final String client;
        private final boolean https;

        ForwardedRequest(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.https = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return https;
        }

        @Override
        public String getScheme() {
            return https ? "https" : "http";
        }
    }
}
