package com.creditai.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we ask of the scheduler's table beside the scheduler itself. */
@Component
public class JobTable {

    private final JdbcClient jdbc;
    private final SchedulerName worker;

    JobTable(JdbcClient jdbc, SchedulerName worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    /** The tenure of a job that was just taken up: each take-over and each new try counts its version up. */
    public Tenure tenureOf(Execution taken) {
        return () -> isHeld(taken.getTaskName(), taken.getId(), taken.version);
    }

    private boolean isHeld(String task, String id, long version) {
        return jdbc.sql("""
            select 1 from scheduled_tasks
            where task_name = :task and task_instance = :id and version = :version and picked
            """)
                .param("task", task)
                .param("id", id)
                .param("version", version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Lets everybody have the jobs that this instance took up and has not ended; answers how many. */
    int handBack() {
        return jdbc.sql("""
            update scheduled_tasks
            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
            where picked and picked_by = :worker
            """).param("worker", worker.getName()).update();
    }
}
