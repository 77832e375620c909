package com.creditai.platform.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has each answer of an instance that stops end its connection: whoever keeps one turns elsewhere with the next request, instead of
 * sending it in the very moment in which the connection is closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class LastAnswers extends OncePerRequestFilter {

    private volatile boolean stopping;

    @EventListener
    void readinessChanged(AvailabilityChangeEvent<ReadinessState> change) {
        stopping = change.getState() == ReadinessState.REFUSING_TRAFFIC;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (stopping) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
