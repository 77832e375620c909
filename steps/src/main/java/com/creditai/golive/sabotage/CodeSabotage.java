package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;

record CodeSabotage(String name, String point, Action action) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        return applyIn(environment.service(), point, action);
    }

    static AppliedSabotage applyIn(ServiceProcess service, String point, Action action) {
        return LoadedAgent.in(service.pid()).change(point, action);
    }
}
