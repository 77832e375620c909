package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.platform.ServiceProcess;
import java.util.Map;

record SettingSabotage(String name, Map<String, String> settings) implements Sabotage {

    @Override
    public boolean restartsService() {
        return true;
    }

    @Override
    public AppliedSabotage apply(Environment environment) {
        ServiceProcess changed = restarted(environment);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return environment.service().pid() == changed.pid();
            }

            @Override
            public void close() {
                environment.restart(Map.of());
            }
        };
    }

    private ServiceProcess restarted(Environment environment) {
        try {
            return environment.restart(settings);
        } catch (PlatformException e) {
            // The service refuses this setting: bring it back before anybody else needs it.
            environment.restart(Map.of());
            throw e;
        }
    }
}
