package com.creditai.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

class JobsLifecycleTests {

    private final Scheduler scheduler = mock(Scheduler.class);
    private final JobTable jobs = mock(JobTable.class);
    private final JobsLifecycle lifecycle = lifecycle();

    @Test
    void takesUpNoJobFromTheMomentInWhichItIsNotReadyAnyMore() {
        lifecycle.readinessChanged(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        verify(scheduler, never()).pause();

        lifecycle.readinessChanged(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        verify(scheduler).pause();
    }

    @Test
    void handsBackWhatHasNotEndedOnceNothingRunsAnyMore() {
        lifecycle.start();
        assertThat(lifecycle.isRunning()).isTrue();

        lifecycle.stop();

        InOrder order = inOrder(scheduler, jobs);
        order.verify(scheduler).stop();
        order.verify(jobs).handBack();
        assertThat(lifecycle.isRunning()).isFalse();
    }

    /** The lifecycle of the highest phase is ended first. */
    @Test
    void endsBehindTheRequestsWhichMayEnqueue() {
        assertThat(lifecycle.getPhase()).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1024);
    }

    private JobsLifecycle lifecycle() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", scheduler);
        return new JobsLifecycle(beans.getBeanProvider(Scheduler.class), jobs);
    }
}
