package com.creditai.notifications.internal;

import com.creditai.notifications.Notifications;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.observability.Trace;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link Notifications} by a row and a job that the caller's transaction commits together with what they tell of. */
@Component
class Outbox implements Notifications {

    static final String PAYLOAD = "outbox.payload";

    private final JdbcClient database;
    private final SchedulerClient scheduler;
    private final PersonalData personalData;
    private final Clock clock;

    Outbox(JdbcClient database, @Lazy SchedulerClient scheduler, PersonalData personalData, Clock clock) {
        this.database = database;
        this.scheduler = scheduler;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Override
    public void confirmAddress(UUID account, String email, String name, URI link) {
        add(MailKind.CONFIRM_ADDRESS, account, link);
    }

    @Override
    public void addressTaken(UUID account, URI signIn) {
        add(MailKind.ADDRESS_TAKEN, account, signIn);
    }

    @Override
    public void analysisReady(UUID account, UUID reportId, URI link) {
        add(MailKind.ANALYSIS_READY, account, link);
    }

    private void add(MailKind kind, UUID account, URI link) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql("insert into outbox (id, account, kind, payload, trace_id, created_at)"
                        + " values (:id, :account, :kind, :payload, :trace, :now)")
                .param("id", id)
                .param("account", account)
                .param("kind", kind.name())
                .param("payload", personalData.encrypt(account, PAYLOAD, link.toString()))
                .param("trace", Trace.currentId())
                .param("now", Timestamp.from(now))
                .update();
        scheduler.schedule(new TaskInstance<>(MailJob.NAME, id.toString()), now);
    }
}
