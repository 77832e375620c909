package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;

/** Changes rows of the shared database as its operator, and changes them back. */
record DataSabotage(String name, String breaking, String mending) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        int changed = environment.database().execute(breaking);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return changed > 0;
            }

            @Override
            public void close() {
                int mended = environment.database().execute(mending);
                if (mended < changed) {
                    throw new PlatformException("'" + mending + "' has mended " + mended + " of the " + changed
                            + " rows that '" + breaking + "' has changed");
                }
            }
        };
    }
}
