package com.creditai.golive.evidence;

/**
 * The gate itself cannot be trusted: exit code 3. Its message is one sentence for people that says what is broken.
 */
public final class BrokenGateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenGateException(String message) {
        super(message);
    }

    public BrokenGateException(String message, Throwable cause) {
        super(message, cause);
    }
}
