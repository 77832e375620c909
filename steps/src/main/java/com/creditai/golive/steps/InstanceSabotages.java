package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.time.Duration;
import java.util.Map;

/** How the criteria on instances that die and instances that stop are tried. */
public final class InstanceSabotages implements SabotageDeclarations {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler.Scheduler#";
    private static final String JOBS = "com.creditai.platform.jobs.";
    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String READINESS = "management.endpoint.health.group.readiness.include";
    private static final String GRACEFUL_STOP = "com.creditai.platform.health.GracefulStop#stop";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("PDF-06")
                .clause(
                        "a",
                        skipping("nobody looks for dead workers", SCHEDULER + "detectDeadExecutions"),
                        skipping("a living worker gives no sign of life", SCHEDULER + "updateHeartbeats"))
                .clause("b", skipping("a report is ready without its result", DOCUMENTS + "AnalysisRows#insert"))
                .clause(
                        "c",
                        Sabotages.codeAtStart(
                                "a worker that has lost its job still ends the report",
                                JOBS + "JobTable#isHeld",
                                Action.returning("true")),
                        overwriting())
                .clause(
                        "d",
                        skipping(
                                "the job of a dead worker stays with it",
                                "com.github.kagkarlsson.scheduler.task.DeadExecutionHandler$ReviveDeadExecution"
                                        + "#deadExecution"));
        declarations
                .criterion("DEPLOY-10")
                .clause("a", Sabotages.setting("a stop cuts off what is under way", "server.shutdown", "immediate"))
                .clause(
                        "b",
                        skipping("nothing is handed back", JOBS + "JobTable#handBack"),
                        Sabotages.codeAtStart(
                                "an instance that is told to stop never ends",
                                "com.zaxxer.hikari.HikariDataSource#close",
                                Action.delay(Duration.ofMinutes(2))))
                .clause(
                        "c",
                        skipping("an instance that is told to stop stops at once", GRACEFUL_STOP),
                        Sabotages.setting("readiness does not look at the instance itself", READINESS, "db,storage"))
                .clause(
                        "d",
                        Sabotages.together(
                                "uploads are let in until they are cut off",
                                Sabotages.settings(
                                        "a stop at once, of which readiness says nothing",
                                        Map.of(READINESS, "db,storage", "server.shutdown", "immediate")),
                                Sabotages.codeAtStart(
                                        "each takes a second",
                                        DOCUMENTS + "Uploading#write",
                                        Action.delay(Duration.ofSeconds(1)))),
                        skipping("a job ends without its analysis", DOCUMENTS + "Analysing#analyse"));
    }

    /** Each report still has its one result, which is ready and is not what it was. */
    private static Sabotage overwriting() {
        return Sabotages.sqlAtStart("a further result replaces those that are there", """
                create function sabotage() returns trigger language plpgsql security definer as $$
                begin
                  update analysis set content_sealed = new.content_sealed where account_id = new.account_id;
                  return null;
                end $$;
                create trigger sabotage after insert on analysis for each row execute function sabotage()
                """);
    }

    private static Sabotage skipping(String name, String point) {
        return Sabotages.codeAtStart(name, point, Action.skip());
    }
}
