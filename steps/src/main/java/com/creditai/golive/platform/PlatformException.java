package com.creditai.golive.platform;

/** The environment could not do what it should; the message is one sentence that says what to do about it. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
