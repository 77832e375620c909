package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;

/** A known-bad change of the running system that a criterion's scenarios must notice. */
public interface Sabotage {

    /** What is broken, as a person would say it: {@code the uploaded type is not checked}. */
    String name();

    /** Whether it changes what other scenarios share so deeply that the service is restarted for it. */
    default boolean restartsService() {
        return false;
    }

    /** Breaks the system; the answer knows whether that really happened and mends it on {@code close}. */
    AppliedSabotage apply(Environment environment);
}
