package com.creditai.platform.errors;

import com.creditai.platform.errors.Problem.FieldError;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what went wrong in a request into what its caller is told; the caller never sees the inside of the service. */
final class ProblemTranslation {

    private static final List<Class<? extends Exception>> DATABASE_AWAY = List.of(
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class,
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class);

    private ProblemTranslation() {}

    static ProblemException of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (isDatabaseAway(failure)) {
            return ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return new ProblemException(413, "file-too-large", "The file is larger than this service accepts.");
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return invalidFields(invalid);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return new ProblemException(400, "invalid-request", "The body is not the JSON that this operation takes.");
        }
        if (failure instanceof TypeMismatchException) {
            return new ProblemException(400, "invalid-request", "A parameter has the wrong form.");
        }
        if (failure instanceof AccessDeniedException) {
            return new ProblemException(403, "forbidden", "Your role does not allow this.");
        }
        if (failure instanceof AuthenticationException) {
            return new ProblemException(401, "unauthenticated", "Sign in first.");
        }
        if (failure instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode());
        }
        return ofStatus(HttpStatusCode.valueOf(500));
    }

    /** Whether the database does not answer, or gives this request no connection. */
    static boolean isDatabaseAway(Throwable failure) {
        return DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(failure));
    }

    static ProblemException ofStatus(HttpStatusCode status) {
        int code = status.value();
        return switch (code) {
            case 401 -> new ProblemException(401, "unauthenticated", "Sign in first.");
            case 403 -> new ProblemException(403, "forbidden", "Your role does not allow this.");
            case 404 -> ProblemException.notFound();
            case 405 -> new ProblemException(405, "invalid-request", "This address does not take that method.");
            case 406 ->
                new ProblemException(406, "invalid-request", "There is no answer in the form that was asked for.");
            case 413 ->
                new ProblemException(413, "request-too-large", "The request is larger than this operation takes.");
            case 415 ->
                new ProblemException(415, "invalid-request", "This operation does not take that kind of content.");
            case 503 ->
                new ProblemException(503, "unavailable", "The service cannot do this at the moment. Try again soon.");
            default ->
                status.is4xxClientError()
                        ? new ProblemException(code, "invalid-request", "The request cannot be understood.")
                        : new ProblemException(
                                500,
                                "internal",
                                "Something went wrong on our side. Tell support the trace id if it stays.");
        };
    }

    private static ProblemException invalidFields(MethodArgumentNotValidException invalid) {
        List<FieldError> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return new ProblemException(422, "invalid-request", "The request has a field that cannot be used.", errors);
    }
}
