package com.creditai.platform;

import java.time.Clock;

/** Where a service of tests takes its clock from: named like the real one, which an agent changes by this name. */
public final class PlatformConfiguration {

    private PlatformConfiguration() {}

    /** The present time. */
    public static Clock systemClock() {
        return Clock.systemUTC();
    }
}
