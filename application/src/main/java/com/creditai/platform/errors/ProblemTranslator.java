package com.creditai.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** Answers a failed API request with its problem, wherever it failed: in a filter or in a controller. */
@Component
public class ProblemTranslator {

    private static final Logger log = LoggerFactory.getLogger(ProblemTranslator.class);
    private static final String SOON = "2";

    private final ProblemWriter writer;

    ProblemTranslator(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Writes the problem that the failure is to the caller, and the failure itself to the log when it is ours. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        ProblemException problem = ProblemTranslation.of(failure);
        if (problem.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), ApiPaths.loggable(request.getRequestURI()), failure);
        }
        askToComeBack(problem.status(), response);
        if (failure instanceof ErrorResponse known) {
            copyHeaders(known.getHeaders(), response);
        }
        try {
            writer.write(response, problem);
        } catch (IOException gone) {
            log.debug("The client went away before it was told of a problem", gone);
        }
    }

    /** Whoever is told that it cannot be done at the moment is told when to try again. */
    static void askToComeBack(int status, HttpServletResponse response) {
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
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
