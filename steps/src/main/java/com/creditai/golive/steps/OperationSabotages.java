package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on settings and probes are tried. */
public final class OperationSabotages implements SabotageDeclarations {

    private static final String SETTINGS = "com.creditai.platform.settings.";
    private static final String HUNG = "com.creditai.platform.health.RequestWatch#isHung";
    private static final String READINESS = "management.endpoint.health.group.readiness.include";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("DEPLOY-02")
                .clause("a", atStart("sound settings are refused", "SettingForm#accepts", "false"))
                .clause("b", atStart("single settings are not judged", "SettingsCheck#judge", "empty"))
                .clause("c", atStart("any form of a setting is accepted", "SettingForm#accepts", "true"))
                .clause("d", atStart("contradictions are not seen", "SettingsCheck#contradiction", "empty"))
                .clause("e", atStart("production accepts every default", "SettingsCheck#unfitForProduction", "empty"));
        declarations
                .criterion("INFRA-01")
                .clause(
                        "b",
                        Sabotages.codeAtStart(
                                "an instance that stops stops at once",
                                "com.creditai.platform.health.GracefulStop#stop",
                                Action.skip()))
                .clause(
                        "c",
                        Sabotages.code("a hung instance says that it is well", HUNG, Action.returning("false")),
                        Sabotages.code("a busy instance says that it hangs", HUNG, Action.returning("true")))
                .clause(
                        "d",
                        Sabotages.setting("readiness does not look at the dependencies", READINESS, "readinessState"))
                .clause(
                        "e",
                        Sabotages.setting(
                                "readiness hangs on the mail server", READINESS, "readinessState,db,storage,mail"));
    }

    private static Sabotage atStart(String name, String point, String answer) {
        return Sabotages.codeAtStart(name, SETTINGS + point, Action.returning(answer));
    }
}
