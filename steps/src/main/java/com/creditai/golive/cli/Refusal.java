package com.creditai.golive.cli;

/** A command cannot do what it was asked; the message is one sentence that says what to do. Exit code 3. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
