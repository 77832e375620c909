package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on settings and probes are tried. */
public final class OperationSabotages implements SabotageDeclarations {

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("INFRA-01")
                .sabotagedBy(
                        Sabotages.code(
                                "a hung instance says that it is well",
                                "com.creditai.platform.health.RequestWatch#isHung",
                                Action.returning("false")),
                        Sabotages.setting(
                                "readiness hangs on the mail server",
                                "management.endpoint.health.group.readiness.include",
                                "readinessState,db,storage,mail"));
    }
}
