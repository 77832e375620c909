package com.creditai.golive.cli;

/** The exit codes of the design; picocli's own 1 and 2 never leave this program. */
final class ExitCodes {

    /** GO, or done. */
    static final int DONE = 0;
    /** NO-GO, refused, or not shown. */
    static final int NO = 1;
    /** UNDECIDED. */
    static final int UNDECIDED = 2;
    /** The gate or the machine is broken, or the command was not understood. */
    static final int BROKEN = 3;

    private ExitCodes() {}
}
