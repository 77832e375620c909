package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Disturbance;

/** A sabotage in force. */
public interface AppliedSabotage extends AutoCloseable {

    /** Whether the broken part was really in use since it was applied; without that there is no kill. */
    boolean tookEffect();

    /** Mends what was broken; the system is as before. */
    @Override
    void close();

    /** One that the environment does to further instances; it took effect when one of them met it. */
    static AppliedSabotage of(Disturbance disturbance) {
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return disturbance.met() > 0;
            }

            @Override
            public void close() {
                disturbance.close();
            }
        };
    }
}
