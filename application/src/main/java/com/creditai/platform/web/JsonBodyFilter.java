package com.creditai.platform.web;

import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.errors.ProblemTranslator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the small body of a write, so that it can be read twice, and refuses one over 64 KiB before anything reads it. A form with
 * files is taken at the one address for uploads and refused unread elsewhere: reading its parts would put them on the disk.
 */
public final class JsonBodyFilter extends OncePerRequestFilter {

    /** The most that a body may have, unless it is an upload. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String UPLOADS = "/api/v1/reports";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final ProblemTranslator problems;

    public JsonBodyFilter(ProblemTranslator problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isWrite(request) || isUpload(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Multipart.isSent(request)) {
            problems.answer(
                    request,
                    response,
                    new ProblemException(415, "invalid-request", "This operation does not take that kind of content."));
            return;
        }
        byte[] body = request.getContentLengthLong() > MOST_BYTES
                ? new byte[MOST_BYTES + 1]
                : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            problems.answer(
                    request,
                    response,
                    new ProblemException(413, "request-too-large", "The request is larger than this operation takes."));
            return;
        }
        chain.doFilter(new HeldRequest(request, body), response);
    }

    static boolean isWrite(HttpServletRequest request) {
        return WRITES.contains(request.getMethod());
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Multipart.isSent(request)
                && request.getMethod().equals("POST")
                && request.getRequestURI().equals(UPLOADS);
    }
}
