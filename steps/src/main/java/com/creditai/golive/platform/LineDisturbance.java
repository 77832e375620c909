package com.creditai.golive.platform;

/** A fault on the lines of instances that are started while it is in force. */
public interface LineDisturbance extends AutoCloseable {

    /** How often it was met so far, on whichever line. */
    long met();

    /** Ends it, also on the lines that are laid already. */
    @Override
    void close();
}
