package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;
import java.util.Map;

record SettingSabotage(String name, Map<String, String> settings) implements Sabotage {

    @Override
    public boolean restartsService() {
        return true;
    }

    @Override
    public AppliedSabotage apply(Environment environment) {
        ServiceProcess changed = environment.restart(settings);
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
}
