package com.creditai.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure under /api with a problem; pages keep their error page. */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final ProblemWriter writer;

    ApiExceptionResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request.getRequestURI())) {
            return null;
        }
        ProblemException problem = isDatabaseAway(failure)
                ? ProblemTranslation.ofStatus(org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE)
                : ProblemTranslation.of(failure);
        if (problem.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), ApiPaths.loggable(request.getRequestURI()), failure);
        }
        if (failure instanceof ErrorResponse known) {
            copyHeaders(known.getHeaders(), response);
        }
        try {
            writer.write(response, problem);
        } catch (IOException gone) {
            log.debug("The client went away before it was told of a problem", gone);
        }
        return new ModelAndView();
    }

    private static boolean isDatabaseAway(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException;
    }

    private static void copyHeaders(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }
}
