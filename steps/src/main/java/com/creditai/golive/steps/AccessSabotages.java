package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.util.Map;

/** How the criterion on access is tried: what the service tells of itself, and who is let in. */
public final class AccessSabotages implements SabotageDeclarations {

    private static final String DOCUMENTS = "com.creditai.documents.internal.";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("AUTH-05")
                .clause(
                        "a",
                        keptToItself(),
                        // The service remembers its description, so it is another process before and after.
                        Sabotages.together(
                                "operations are described under other names",
                                Sabotages.settings("a service that has not described itself yet", Map.of()),
                                Sabotages.code(
                                        "other names",
                                        "io.swagger.v3.oas.models.Operation#getOperationId",
                                        Action.appending("_1"))))
                .clause(
                        "b",
                        Sabotages.code(
                                "roles are not compared",
                                "org.springframework.security.authorization.AuthoritiesAuthorizationManager#isAuthorized",
                                Action.returning("true")))
                .clause("c", everybodyCountsAs("support", "SUPPORT"))
                .clause("d", everybodyCountsAs("an administrator", "ADMIN"))
                .clause(
                        "e",
                        Sabotages.code(
                                "support is refused its own operation",
                                "com.creditai.support.internal.SupportController#findAccount",
                                Action.throwing("org.springframework.security.access.AccessDeniedException")))
                .clause(
                        "f",
                        keptToItself(),
                        everyReportForEverybody(),
                        countingEverywhere(),
                        Sabotages.code(
                                "a finding of another report breaks the service",
                                DOCUMENTS + "AnalysisRows#mark",
                                Action.throwing("java.lang.IllegalStateException")),
                        Sabotages.code(
                                "nobody can mark a finding",
                                DOCUMENTS + "AnalysisRows#mark",
                                Action.returning("empty")),
                        Sabotages.code(
                                "the list of the own reports stays empty",
                                DOCUMENTS + "ReportRows#newestFirst",
                                Action.returning("empty")));
    }

    private static Sabotage keptToItself() {
        return Sabotages.setting(
                "the description keeps an operation to itself",
                "springdoc.paths-to-exclude",
                "/api/v1/reports/{id}/document");
    }

    /** By statement: it fires although the change has reached no row. */
    private static Sabotage countingEverywhere() {
        return Sabotages.sql(
                "whoever tries to change another's report or finding changes all reports",
                "create function sabotage_all() returns trigger language plpgsql security definer as"
                        + " $$ begin update report set version = version + 1; return null; end $$;"
                        + " create trigger sabotage_report after delete on report for each statement"
                        + " when (pg_trigger_depth() = 0) execute function sabotage_all();"
                        + " create trigger sabotage_finding after update on finding for each statement"
                        + " when (pg_trigger_depth() = 0) execute function sabotage_all()",
                "drop function sabotage_all() cascade");
    }

    static Sabotage everyReportForEverybody() {
        return Sabotages.sql(
                "the database lets every consumer reach every report",
                "create policy sabotage on report to creditai_consumer using (true);"
                        + " create policy sabotage on analysis to creditai_consumer using (true);"
                        + " create policy sabotage on finding to creditai_consumer using (true)",
                "drop policy sabotage on report; drop policy sabotage on analysis;"
                        + " drop policy sabotage on finding");
    }

    private static Sabotage everybodyCountsAs(String whom, String role) {
        return Sabotages.code(
                "everybody counts as " + whom, "com.creditai.identity.Principal#role", Action.returning(role));
    }
}
