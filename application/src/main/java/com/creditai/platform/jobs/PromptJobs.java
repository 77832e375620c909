package com.creditai.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has a job that is due looked for as soon as the transaction that enqueued it is committed, instead of at the next poll.
 *
 * <p>Only a hint to this instance: a job whose hint is lost, or that another instance shall run, is found by polling.
 */
@Component
class PromptJobs extends AbstractSchedulerListener {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    PromptJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId instance, Instant time) {
        if (time.isAfter(clock.instant())) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    look();
                }
            });
        } else {
            look();
        }
    }

    private void look() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
