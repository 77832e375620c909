package com.creditai.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

/** Answers a failed API request with its problem, wherever it failed: in a filter or in a controller. */
@Component
public class ProblemTranslator {

    private static final Logger log = LoggerFactory.getLogger(ProblemTranslator.class);
    private static final List<Class<? extends Exception>> DATABASE_AWAY = List.of(
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class,
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class);

    private static final String SOON = "2";

    private final ProblemWriter writer;

    ProblemTranslator(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Writes the problem that the failure is to the caller, and the failure itself to the log when it is ours. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        ProblemException problem = DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(failure))
                ? ProblemTranslation.ofStatus(HttpStatus.SERVICE_UNAVAILABLE)
                : ProblemTranslation.of(failure);
        if (problem.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), ApiPaths.loggable(request.getRequestURI()), failure);
        }
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (failure instanceof ErrorResponse known) {
            copyHeaders(known.getHeaders(), response);
        }
        try {
            writer.write(response, problem);
        } catch (IOException gone) {
            log.debug("The client went away before it was told of a problem", gone);
        }
    }

    private static void copyHeaders(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }
}
