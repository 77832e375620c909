package com.creditai.platform.web;

import com.creditai.platform.digest.Sha256;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.errors.ProblemTranslator;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.ActsAs;
import com.creditai.platform.web.Idempotency.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every write: the same request with the same key is answered as the first time, another one
 * with that key is refused. A key belongs to the person who sent it. Of an upload the body is not part of the comparison but its
 * {@code Content-Digest} and length are: a client that sends no digest says by the key alone that it is the same upload.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag", "Cache-Control");
    private static final List<String> COMPARED_HEADERS = List.of("Content-Type", "If-Match", "Content-Digest");

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final Idempotency idempotency;
    private final ProblemTranslator problems;

    public IdempotencyFilter(Idempotency idempotency, ProblemTranslator problems) {
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /** A key that this request has claimed. */
    private record Held(Actor actor, byte[] id, UUID owner) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !JsonBodyFilter.isWrite(request) || request.getHeader("Idempotency-Key") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.valueOf(request.getHeader("Idempotency-Key"));
        if (!KEY.matcher(key).matches()) {
            refuse(request, response, 400, "invalid-request", "An idempotency key has 1 to 255 visible characters.");
            return;
        }
        Actor actor = actor(request);
        byte[] id = digest(actor.toString(), key);
        Claim claim;
        try {
            claim = idempotency.claim(actor, id, fingerprint(request));
        } catch (RuntimeException failure) {
            problems.answer(request, response, failure);
            return;
        }
        if (claim instanceof Claim.First first) {
            work(request, response, chain, new Held(actor, id, first.owner()));
        } else if (claim instanceof Claim.Answered answered) {
            repeat(response, answered.answer());
        } else if (claim instanceof Claim.InProgress) {
            response.setHeader("Retry-After", "1");
            refuse(request, response, 409, "request-in-progress", "This request is being worked on. Ask again soon.");
        } else {
            refuse(request, response, 422, "idempotency-key-reused", "This key was used for a different request.");
        }
    }

    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Held held)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, answer);
            done = answer.getStatus() < 500;
        } finally {
            // What was done is never freed to be done again, even when its answer cannot be remembered.
            if (!done) {
                idempotency.release(held.actor(), held.id(), held.owner());
            }
        }
        if (done) {
            remember(held, answer);
        }
        answer.copyBodyToResponse();
    }

    private void remember(Held held, ContentCachingResponseWrapper answer) {
        if (answer.getContentSize() > JsonBodyFilter.MOST_BYTES) {
            idempotency.release(held.actor(), held.id(), held.owner());
            return;
        }
        try {
            idempotency.remember(held.actor(), held.id(), held.owner(), remembered(answer));
        } catch (RuntimeException notKept) {
            // The caller must hear what was done; a repetition is told that the request is being worked on.
            log.error("The answer to a request cannot be remembered", notKept);
        }
    }

    private static RememberedAnswer remembered(ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new RememberedAnswer(answer.getStatus(), headers, answer.getContentAsByteArray());
    }

    private static void repeat(HttpServletResponse response, RememberedAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(answer.body());
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail) {
        problems.answer(request, response, new ProblemException(status, code, detail));
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        MessageDigest digest = Sha256.algorithm();
        add(digest, request.getMethod(), request.getRequestURI(), request.getQueryString());
        if (request instanceof HeldRequest held) {
            COMPARED_HEADERS.forEach(name -> add(digest, request.getHeader(name)));
            digest.update(held.body());
        } else {
            // The boundary of a multipart body differs from one sending to the next.
            add(digest, request.getHeader("Content-Digest"), Long.toString(request.getContentLengthLong()));
        }
        return digest.digest();
    }

    private static byte[] digest(String... parts) {
        MessageDigest digest = Sha256.algorithm();
        add(digest, parts);
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String... parts) {
        for (String part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static Actor actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof ActsAs person
                ? person.actor()
                : new Actor.Anonymous();
    }
}
