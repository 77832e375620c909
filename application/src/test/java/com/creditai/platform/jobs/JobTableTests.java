package com.creditai.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.testing.RunningService;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobTableTests {

    /** Not due for a day: whoever looks for due work would take it up again once it is handed back. */
    private static final String TASK = "task-of-a-test";

    private static final Instant LONG_AGO = Instant.parse("2026-03-01T10:00:00Z");

    private final RunningService service = RunningService.get();
    private final String job = UUID.randomUUID().toString();
    private final String worker = "worker/" + job;
    private final JobTable table = new JobTable(service.bean(JdbcClient.class), new SchedulerName.Fixed(worker));

    @BeforeEach
    void takenUp() {
        insert(job, worker);
    }

    @AfterEach
    void remove() {
        service.database().execute("delete from scheduled_tasks where task_name = '" + TASK + "'");
    }

    @Test
    void aWorkerHasItsJobUntilItIsTakenFromIt() {
        Tenure tenure = table.tenureOf(new Execution(
                LONG_AGO, new TaskInstance<>(TASK, job), true, worker, LONG_AGO, LONG_AGO, 0, LONG_AGO, 7));
        assertThat(isHeld(tenure)).as("just taken up").isTrue();

        service.database()
                .execute("update scheduled_tasks set picked_by = 'another', version = 8 where task_instance = '" + job
                        + "'");
        assertThat(isHeld(tenure)).as("taken over by another worker").isFalse();
    }

    @Test
    void aWorkerHasNoJobThatIsGone() {
        Tenure tenure = table.tenureOf(new Execution(
                LONG_AGO, new TaskInstance<>(TASK, "gone"), true, worker, LONG_AGO, LONG_AGO, 0, LONG_AGO, 7));
        assertThat(isHeld(tenure)).as("ended by another worker").isFalse();
    }

    @Test
    void handsItsOwnJobsBackAndNobodyElses() {
        String another = UUID.randomUUID().toString();
        insert(another, "another worker");

        assertThat(table.handBack()).as("jobs that are handed back").isEqualTo(1);

        assertThat(stateOf(job))
                .as("free, and no longer in the version that was taken up")
                .isEqualTo("false - 8");
        assertThat(stateOf(another)).isEqualTo("true another worker 7");
        assertThat(table.handBack()).as("nothing is left").isZero();
    }

    private boolean isHeld(Tenure tenure) {
        return service.bean(Acting.class).as(new Actor.Worker(), tenure::isHeld);
    }

    private String stateOf(String id) {
        return service.database()
                .value("select picked || ' ' || coalesce(picked_by, '-') || ' ' || version from scheduled_tasks"
                        + " where task_instance = '" + id + "'");
    }

    private void insert(String id, String by) {
        service.database()
                .execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                        + " last_heartbeat, version) values ('" + TASK + "', '" + id
                        + "', now() + interval '1 day', true, '"
                        + by + "', now(), 7)");
    }
}
