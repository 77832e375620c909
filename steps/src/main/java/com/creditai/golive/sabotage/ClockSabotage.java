package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import java.time.Duration;
import java.util.Map;

/** Restarts the service with a clock that is wrong, which further instances have as well. */
record ClockSabotage(String name, Duration shift) implements Sabotage {

    /** Where the service takes its one clock from. */
    static final String CLOCK = "com.creditai.platform.PlatformConfiguration#systemClock";

    @Override
    public boolean restartsService() {
        return true;
    }

    @Override
    public AppliedSabotage apply(Environment environment) {
        AppliedSabotage atStart = new CodeAtStartSabotage(name, CLOCK, Action.shifting(shift)).apply(environment);
        restart(environment, atStart);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return atStart.tookEffect();
            }

            @Override
            public void close() {
                atStart.close();
                environment.restart(Map.of());
            }
        };
    }

    private static void restart(Environment environment, AppliedSabotage atStart) {
        try {
            environment.restart(Map.of());
        } catch (PlatformException e) {
            // The service does not start at that time: bring it back before anybody else needs it.
            atStart.close();
            environment.restart(Map.of());
            throw e;
        }
    }
}
