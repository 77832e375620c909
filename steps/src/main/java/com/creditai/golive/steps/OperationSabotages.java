package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.util.Map;

/** How the criteria on settings and probes are tried. */
public final class OperationSabotages implements SabotageDeclarations {

    private static final String SETTINGS = "com.creditai.platform.settings.";
    private static final String HEALTH = "com.creditai.platform.health.";
    private static final String STARTUP = "management.endpoint.health.group.startup.include";
    private static final String READINESS = "management.endpoint.health.group.readiness.include";
    private static final String LIVENESS = "management.endpoint.health.group.liveness.include";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("DEPLOY-02")
                .clause(
                        "a",
                        atStart("sound settings are refused", "SettingForm#accepts", "false"),
                        Sabotages.setting(
                                "an environment needs what its template does not explain",
                                "management.metrics.use-global-registry",
                                "false"))
                .clause("b", atStart("single settings are not judged", "SettingsCheck#judge", "empty"))
                .clause("c", atStart("any form of a setting is accepted", "SettingForm#accepts", "true"))
                .clause("d", atStart("contradictions are not seen", "SettingsCheck#contradiction", "empty"))
                .clause("e", atStart("production accepts every default", "SettingsCheck#unfitForProduction", "empty"));
        probes(declarations.criterion("INFRA-01"));
    }

    private static void probes(Declarations.Criterion probes) {
        probes.clause(
                        "a",
                        Sabotages.codeAtStart(
                                "start-up says done at once",
                                HEALTH + "StartIndicator#isDone",
                                Action.returning("true")),
                        Sabotages.codeAtStart(
                                "start-up never says done",
                                HEALTH + "StartIndicator#isDone",
                                Action.returning("false")))
                .clause(
                        "b",
                        Sabotages.codeAtStart(
                                "an instance never gets ready",
                                "com.zaxxer.hikari.pool.HikariProxyConnection#isValid",
                                Action.returning("false")),
                        Sabotages.codeAtStart(
                                "an instance that stops stops at once", HEALTH + "GracefulStop#stop", Action.skip()),
                        Sabotages.setting("readiness does not look at the instance itself", READINESS, "db,storage"))
                .clause(
                        "c",
                        Sabotages.codeAtStart(
                                "a hung instance says that it is well",
                                HEALTH + "RequestWatch#isHung",
                                Action.returning("false")),
                        Sabotages.codeAtStart(
                                "an instance that computes counts as hung",
                                HEALTH + "RequestWatch#progressOf",
                                Action.returning("false")))
                .clause(
                        "d",
                        Sabotages.setting("readiness does not look at the dependencies", READINESS, "readinessState"),
                        Sabotages.setting("liveness hangs on the database", LIVENESS, "livenessState,hang,db"))
                .clause(
                        "e",
                        Sabotages.code(
                                "nobody asks the breached-password service",
                                "com.creditai.identity.internal.BreachRangeService#contains",
                                Action.returning("false")),
                        withMail("readiness hangs on the mail server", READINESS, "readinessState,db,storage,mail"),
                        withMail("liveness hangs on the mail server", LIVENESS, "livenessState,hang,mail"),
                        withMail("start-up hangs on the mail server", STARTUP, "start,mail"));
    }

    /** The mail server has no part in any probe, so it must be given one first. */
    private static Sabotage withMail(String name, String group, String members) {
        return Sabotages.settings(name, Map.of("management.health.mail.enabled", "true", group, members));
    }

    private static Sabotage atStart(String name, String point, String answer) {
        return Sabotages.codeAtStart(name, SETTINGS + point, Action.returning(answer));
    }
}
