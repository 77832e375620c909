package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on instances that die and instances that stop are tried. */
public final class InstanceSabotages implements SabotageDeclarations {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler.Scheduler#";
    private static final String JOBS = "com.creditai.platform.jobs.";
    private static final String DOCUMENTS = "com.creditai.documents.internal.";
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
                                Action.returning("true")))
                .clause(
                        "d",
                        skipping(
                                "the job of a dead worker stays with it",
                                "com.github.kagkarlsson.scheduler.task.DeadExecutionHandler$ReviveDeadExecution"
                                        + "#deadExecution"));
        declarations
                .criterion("DEPLOY-10")
                .clause("a", skipping("an instance that is told to stop stops at once", GRACEFUL_STOP))
                .clause("b", skipping("nothing is handed back", JOBS + "JobTable#handBack"))
                .clause(
                        "c",
                        Sabotages.setting(
                                "readiness does not look at the instance itself",
                                "management.endpoint.health.group.readiness.include",
                                "db,storage"))
                .clause("d", skipping("a job ends without its analysis", DOCUMENTS + "Analysing#analyse"));
    }

    private static Sabotage skipping(String name, String point) {
        return Sabotages.codeAtStart(name, point, Action.skip());
    }
}
