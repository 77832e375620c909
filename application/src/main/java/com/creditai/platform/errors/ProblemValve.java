package com.creditai.platform.errors;

import com.creditai.platform.observability.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Answers with a problem what the container refuses before any filter sees it, such as a request line that is none, and what not
 * even an error page can be shown for, because the visitor's session is in the database that does not answer.
 */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = failure != null && ProblemTranslation.isDatabaseAway(failure) ? 503 : response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setStatus(status);
        ProblemTranslator.askToComeBack(status, response);
        String trace = Trace.newId();
        Problem problem =
                ProblemTranslation.ofStatus(HttpStatusCode.valueOf(status)).toProblem(trace);
        // No part of this text comes from the caller, so it needs no escaping.
        byte[] body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s","traceId":"%s"}""".formatted(
                        problem.type(), problem.title(), status, problem.detail(), problem.code(), problem.traceId())
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("X-Trace-Id", trace);
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The client went away before it was told of a problem", gone);
        }
    }
}
