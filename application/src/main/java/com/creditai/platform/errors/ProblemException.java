package com.creditai.platform.errors;

import com.creditai.platform.errors.Problem.FieldError;
import java.util.List;

/** Ends a request with a problem that the caller is told; thrown by any code that serves requests. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;

    /**
     * A problem without fields.
     *
     * @param code such as {@code not-found}
     * @param detail one sentence for a person
     */
    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public ProblemException(int status, String code, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** 404, also for what belongs to somebody else. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not-found", "There is nothing here for you.");
    }

    /** 422 for one field of the request. */
    public static ProblemException invalidField(String field, String message) {
        return new ProblemException(
                422,
                "invalid-request",
                "The request has a field that cannot be used.",
                List.of(new FieldError(field, message)));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What the caller is told, as part of the request with this trace identifier. */
    public Problem toProblem(String traceId) {
        return Problem.of(status, code, String.valueOf(getMessage()), traceId, errors);
    }
}
