package com.creditai.golive.cli;

/** A command cannot do what it was asked; the message is one sentence that says what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Wrong usage, or the machine is to blame: exit code 3. */
    Refusal(String message) {
        super(message);
        this.exitCode = ExitCodes.BROKEN;
    }

    /** The machine is to blame: exit code 3. */
    Refusal(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = ExitCodes.BROKEN;
    }

    private Refusal(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Understood, but there is nothing to do it with: exit code 1. */
    static Refusal nothingThere(String message) {
        return new Refusal(message, ExitCodes.NO);
    }

    int exitCode() {
        return exitCode;
    }
}
