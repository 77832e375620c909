package com.creditai.golive.sabotage;

/** A sabotage in force. */
public interface AppliedSabotage extends AutoCloseable {

    /** Whether the broken part was really in use since it was applied; without that there is no kill. */
    boolean tookEffect();

    /** Mends what was broken; the system is as before. */
    @Override
    void close();
}
