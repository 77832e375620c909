package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ProcessState;
import com.creditai.golive.platform.ServiceProcess;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Sends a signal to the shared service and, when it ended of it, starts it again. */
record ProcessSabotage(String name, String signal) implements Sabotage {

    private static final Duration EFFECT = Duration.ofSeconds(30);

    @Override
    public boolean restartsService() {
        return true;
    }

    @Override
    public AppliedSabotage apply(Environment environment) {
        ServiceProcess service = environment.service();
        AppliedSabotage signalled = signalTo(service, signal);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return signalled.tookEffect();
            }

            @Override
            public void close() {
                signalled.close();
                if (ProcessState.of(service.pid()) == ProcessState.ENDED) {
                    environment.restart(Map.of());
                }
            }
        };
    }

    /** Signals one instance; a stopped one goes on when the sabotage is closed, an ended one stays ended. */
    static AppliedSabotage signalTo(ServiceProcess service, String signal) {
        service.signal(signal);
        boolean effect = awaitEffect(service);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return effect && isDown(service);
            }

            @Override
            public void close() {
                service.signal("CONT");
            }
        };
    }

    private static boolean awaitEffect(ServiceProcess service) {
        try {
            Awaitility.await("the effect of the signal")
                    .dontCatchUncaughtExceptions()
                    .atMost(EFFECT)
                    .until(() -> isDown(service));
            return true;
        } catch (ConditionTimeoutException e) {
            // The process does not mind the signal, such as one that only asks it to go on: no sabotage.
            return false;
        }
    }

    private static boolean isDown(ServiceProcess service) {
        return ProcessState.of(service.pid()) != ProcessState.RUNNING;
    }
}
