package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import java.util.function.Function;
import java.util.function.Predicate;

record StubSabotage(String name, Function<Environment, Runnable> breaking, Predicate<Environment> met)
        implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        Runnable mend = breaking.apply(environment);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return met.test(environment);
            }

            @Override
            public void close() {
                mend.run();
            }
        };
    }
}
