package com.creditai.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How background work ends: an instance that is told to stop takes up no job any more; when its requests are through, its jobs
 * may run a little longer, and what has not ended by then is handed back for another instance to do at once.
 */
@Component
class JobsLifecycle implements SmartLifecycle {

    /** Well behind the web servers, whose requests may still enqueue, and before all that jobs use. */
    private static final int BEHIND_THE_SERVERS = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(JobsLifecycle.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final JobTable jobs;
    private volatile boolean running;

    JobsLifecycle(ObjectProvider<Scheduler> scheduler, JobTable jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    @EventListener
    void readinessChanged(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.REFUSING_TRAFFIC) {
            takeNoMore();
        }
    }

    private void takeNoMore() {
        scheduler.ifAvailable(Scheduler::pause);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.ifAvailable(Scheduler::stop);
        int unfinished = jobs.handBack();
        if (unfinished > 0) {
            LOG.info("{} unfinished jobs are handed back for another instance", unfinished);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEHIND_THE_SERVERS;
    }
}
