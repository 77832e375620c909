package com.creditai.extraction;

/** A document that could not be read to its end; the reason says which limit it went over or that it is no readable PDF. */
public final class ReadingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why reading ended. */
    public enum Reason {
        TOO_MANY_PAGES,
        TOO_MUCH_TEXT,
        TOO_SLOW,
        UNREADABLE
    }

    private final Reason reason;

    public ReadingRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ReadingRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
