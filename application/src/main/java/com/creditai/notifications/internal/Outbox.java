package com.creditai.notifications.internal;

import com.creditai.notifications.Notifications;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.observability.Trace;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link Notifications} by a row and a job that the caller's transaction commits together with what they tell of. */
@Component
class Outbox implements Notifications {

    static final String PAYLOAD = "outbox.payload";

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** A mail is written together with its job; one that is older than this and has none has lost it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** How long it helps to hear that somebody has tried to register one's address. */
    private static final Duration WARNING = Duration.ofDays(1);

    /** How long it helps to hear that an analysis is ready. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Acting acting;
    private final JdbcClient database;
    private final SchedulerClient scheduler;
    private final PersonalData personalData;
    private final Clock clock;

    Outbox(
            Acting acting,
            JdbcClient database,
            @Lazy SchedulerClient scheduler,
            PersonalData personalData,
            Clock clock) {
        this.acting = acting;
        this.database = database;
        this.scheduler = scheduler;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Override
    public void confirmAddress(UUID account, String email, String name, URI link, Duration good) {
        add(MailKind.CONFIRM_ADDRESS, account, new MailLink(link, good));
    }

    @Override
    public void addressTaken(UUID account, URI signIn) {
        add(MailKind.ADDRESS_TAKEN, account, new MailLink(signIn, WARNING));
    }

    @Override
    public void analysisReady(UUID account, UUID reportId, URI link) {
        add(MailKind.ANALYSIS_READY, account, new MailLink(link, NEWS));
    }

    /** Gives a new job to every mail that waits and has lost its own, such as by a restored job table. */
    void enqueueForgotten() {
        Instant now = clock.instant();
        List<UUID> enqueued = acting.as(
                new Actor.Worker(),
                () -> database
                        .sql(
                                "select id from outbox where sent_at is null and failed_at is null and created_at < :before"
                                        + " and not exists (select from scheduled_tasks"
                                        + " where task_name = :task and task_instance = outbox.id::text)")
                        .param("before", Timestamp.from(now.minus(GRACE)))
                        .param("task", MailJob.NAME)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .filter(id ->
                                scheduler.scheduleIfNotExists(new TaskInstance<>(MailJob.NAME, id.toString()), now))
                        .toList());
        if (!enqueued.isEmpty()) {
            log.warn("{} mails had no job and have one again", enqueued.size());
        }
    }

    private void add(MailKind kind, UUID account, MailLink link) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql("insert into outbox (id, account, kind, payload, trace_id, created_at)"
                        + " values (:id, :account, :kind, :payload, :trace, :now)")
                .param("id", id)
                .param("account", account)
                .param("kind", kind.name())
                .param("payload", personalData.encrypt(account, PAYLOAD, link.kept()))
                .param("trace", Trace.currentId())
                .param("now", Timestamp.from(now))
                .update();
        scheduler.schedule(new TaskInstance<>(MailJob.NAME, id.toString()), now);
    }
}
