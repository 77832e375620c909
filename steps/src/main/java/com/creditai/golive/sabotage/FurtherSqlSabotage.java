package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;

/** Changes the own database of every instance that is started while it is in force. */
record FurtherSqlSabotage(String name, String statement) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        return AppliedSabotage.of(environment.changeFurtherDatabases(statement));
    }
}
