package com.creditai.documents.internal;

import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.jobs.JobTable;
import com.creditai.platform.jobs.Tenure;
import com.creditai.platform.observability.Trace;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** The background jobs of documents and how they are tried again. */
@Configuration(proxyBeanMethods = false)
class AnalysisTask {

    /** Its data is the trace identifier of the request that enqueued it. */
    static final TaskDescriptor<String> ANALYSE = TaskDescriptor.of("analyse-report", String.class);

    /** How often an analysis is tried before it is given up, unless storage or the database is what failed. */
    private static final int TRIES = 4;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_DOUBLINGS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(AnalysisTask.class);

    @Bean
    AnalysisJobs analysisJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        return report -> scheduler.getObject().schedule(job(report, clock.instant()));
    }

    /** An analysis may take a minute, a mail a moment: whatever else is due goes first, so that it waits for one at most. */
    static SchedulableInstance<String> job(UUID report, Instant due) {
        return ANALYSE.instance(report.toString())
                .data(Trace.currentId())
                .priority(Priority.LOW)
                .scheduledTo(due);
    }

    @Bean
    CustomTask<String> analyseReportTask(ObjectProvider<Analysing> analysing, ObjectProvider<JobTable> jobs) {
        return Tasks.custom(ANALYSE)
                .onFailure((complete, operations) -> Trace.run(
                        String.valueOf(complete.getExecution().taskInstance.getData()),
                        () -> again(complete, operations, analysing.getObject(), jobs.getObject())))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Tenure tenure = jobs.getObject().tenureOf(context.getExecution());
                    UUID report = UUID.fromString(instance.getId());
                    return ended(
                            context.getSchedulerState(),
                            () -> Trace.run(
                                    instance.getData(),
                                    () -> analysing.getObject().analyse(report, tenure)));
                });
    }

    /**
     * Does the work and says what becomes of its job. What fails while the service stops says nothing about the document: the
     * job stays taken, and is handed back with all others that this instance has.
     */
    static CompletionHandler<String> ended(SchedulerState scheduler, Runnable work) {
        try {
            work.run();
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (RuntimeException e) {
            if (!scheduler.isShuttingDown()) {
                throw e;
            }
            LOG.info("an analysis has not ended when the service stops: {}", e.toString());
            return (complete, operations) -> {};
        }
    }

    @Bean
    RecurringTask<Void> removeUnwantedObjectsTask(ObjectProvider<ObjectRemovals> removals) {
        return Tasks.recurring("remove-unwanted-objects", FixedDelay.ofSeconds(15))
                .execute((instance, context) -> removals.getObject().removeDue());
    }

    private static void again(
            ExecutionComplete complete, ExecutionOperations<String> operations, Analysing analysing, JobTable jobs) {
        UUID report = UUID.fromString(complete.getExecution().taskInstance.getId());
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures >= TRIES
                && complete.getCause().filter(AnalysisTask::passes).isEmpty()) {
            LOG.error("the analysis of report {} failed {} times and is given up", report, failures);
            analysing.giveUp(report, jobs.tenureOf(complete.getExecution()));
            operations.stop();
            return;
        }
        Instant next = complete.getTimeDone().plus(pauseAfter(failures));
        LOG.warn("the analysis of report {} failed and is tried again at {}", report, next);
        operations.reschedule(complete, next);
    }

    /** Whether the cause is a dependency that is away and will come back. */
    static boolean passes(Throwable cause) {
        return cause instanceof StorageUnavailableException
                || cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }

    /** 1, 2, 4, 8, 16 and then always 32 seconds. */
    static Duration pauseAfter(int failures) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, LONGEST_PAUSE_DOUBLINGS));
    }
}
