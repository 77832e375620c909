package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;

record SqlSabotage(String name, String breaking, String mending) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        environment.database().execute(breaking);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                // A refused statement has thrown before.
                return true;
            }

            @Override
            public void close() {
                environment.database().execute(mending);
            }
        };
    }
}
