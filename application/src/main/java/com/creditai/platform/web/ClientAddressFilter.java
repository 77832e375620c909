package com.creditai.platform.web;

import com.creditai.platform.address.Networks;
import com.creditai.platform.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the client through the edge: when a trusted proxy sends the request, the client is the last address of
 * {@code X-Forwarded-For} that is no trusted proxy, {@code X-Forwarded-Proto} tells whether it came by HTTPS, and {@code Host} to
 * which port. Anybody else's word is not taken.
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

        private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");
        private static final int HTTPS_PORT = 443;
        private static final int HTTP_PORT = 80;

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

        /** The port to which the client spoke: as it named it, or the scheme's own; never that of this process. */
        @Override
        public int getServerPort() {
            Matcher named = PORT.matcher(Objects.requireNonNullElse(getHeader("Host"), ""));
            return named.find() ? Integer.parseInt(named.group(1)) : https ? HTTPS_PORT : HTTP_PORT;
        }

        @Override
        public StringBuffer getRequestURL() {
            boolean usual = getServerPort() == (https ? HTTPS_PORT : HTTP_PORT);
            return new StringBuffer(getScheme())
                    .append("://")
                    .append(getServerName())
                    .append(usual ? "" : ":" + getServerPort())
                    .append(getRequestURI());
        }
    }
}
