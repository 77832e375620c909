package com.creditai.notifications.internal;

import com.creditai.notifications.Recipients;
import com.creditai.notifications.Recipients.Recipient;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.observability.Trace;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends one mail of the outbox. Holds no transaction while it talks to the mail server; a crash between sending and marking sends
 * the mail again with the same Message-ID.
 */
@Component
class MailJob {

    static final String NAME = "mail";
    private static final Actor WORKER = new Actor.Worker();

    private final Acting acting;
    private final JdbcClient database;
    private final PersonalData personalData;
    private final Recipients recipients;
    private final MailServer server;
    private final Clock clock;

    MailJob(
            Acting acting,
            JdbcClient database,
            PersonalData personalData,
            Recipients recipients,
            MailServer server,
            Clock clock) {
        this.acting = acting;
        this.database = database;
        this.personalData = personalData;
        this.recipients = recipients;
        this.server = server;
        this.clock = clock;
    }

    private record Row(UUID account, MailKind kind, byte[] payload, String traceId) {}

    private record Mail(MailKind kind, Recipient recipient, String link, String traceId) {}

    /** Sends the mail, unless it was sent or its account is gone; throws when the server does not take it. */
    void send(UUID id) {
        Optional<Mail> mail = acting.as(WORKER, () -> read(id));
        mail.ifPresent(found -> Trace.run(found.traceId(), () -> {
            server.send(id, found.kind(), found.recipient(), found.link());
            acting.run(
                    WORKER,
                    () -> database.sql("update outbox set sent_at = :now where id = :id")
                            .param("now", Timestamp.from(clock.instant()))
                            .param("id", id)
                            .update());
        }));
    }

    private Optional<Mail> read(UUID id) {
        return database.sql("update outbox set attempts = attempts + 1 where id = :id and sent_at is null"
                        + " returning account, kind, payload, trace_id")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getObject("account", UUID.class),
                        MailKind.valueOf(row.getString("kind")),
                        row.getBytes("payload"),
                        row.getString("trace_id")))
                .optional()
                .flatMap(row -> recipients
                        .of(row.account())
                        .map(recipient -> new Mail(
                                row.kind(),
                                recipient,
                                personalData.decrypt(row.account(), Outbox.PAYLOAD, row.payload()),
                                row.traceId())));
    }
}
