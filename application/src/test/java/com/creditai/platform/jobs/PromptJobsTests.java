package com.creditai.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PromptJobsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final TaskInstanceId JOB = TaskInstanceId.of("analyse-report", "1");

    private final Scheduler scheduler = mock(Scheduler.class);
    private final PromptJobs jobs = new PromptJobs(provider(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void endsTheTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void looksForADueJobOnlyOnceItsTransactionIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();
        jobs.onExecutionScheduled(JOB, NOW);
        verify(scheduler, never()).triggerCheckForDueExecutions();

        assertThat(TransactionSynchronizationManager.getSynchronizations())
                .as("what waits for the commit")
                .hasSize(1)
                .allSatisfy(TransactionSynchronization::afterCommit);
        verify(scheduler).triggerCheckForDueExecutions();
    }

    @Test
    void looksAtOnceOutsideATransaction() {
        jobs.onExecutionScheduled(JOB, NOW);
        verify(scheduler).triggerCheckForDueExecutions();
    }

    @Test
    void leavesAJobOfLaterToPolling() {
        jobs.onExecutionScheduled(JOB, NOW.plusSeconds(1));
        verify(scheduler, never()).triggerCheckForDueExecutions();
    }

    private ObjectProvider<Scheduler> provider() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", scheduler);
        return beans.getBeanProvider(Scheduler.class);
    }
}
