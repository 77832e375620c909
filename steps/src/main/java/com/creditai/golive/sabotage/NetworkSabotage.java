package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.LineFault;

/** Disturbs the line to a dependency of every instance that is started while it is in force. */
record NetworkSabotage(String name, Dependency dependency, LineFault fault) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        return AppliedSabotage.of(environment.disturbFurther(dependency, fault));
    }
}
