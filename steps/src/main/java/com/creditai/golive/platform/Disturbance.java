package com.creditai.golive.platform;

/** A fault of the instances that are started while it is in force. */
public interface Disturbance extends AutoCloseable {

    /** How often it was met so far, by whichever instance. */
    long met();

    /** Ends it for instances that are still to come, and on lines that are laid already. */
    @Override
    void close();
}
