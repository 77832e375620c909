package com.creditai.notifications.internal;

import com.creditai.notifications.Recipients;
import com.creditai.notifications.Recipients.Recipient;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.observability.Trace;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends one mail of the outbox. Holds no transaction while it talks to the mail server; a crash between sending and marking sends
 * the mail again with the same Message-ID.
 */
@Component
class MailJob {

    static final String NAME = "mail";

    private static final Logger log = LoggerFactory.getLogger(MailJob.class);
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

    private record Row(UUID account, MailKind kind, byte[] payload, String traceId, Instant written) {}

    private record Mail(MailKind kind, Recipient recipient, MailLink link, String traceId, Instant written) {

        Instant uselessFrom() {
            return written.plus(link.useful());
        }
    }

    /**
     * Sends the mail, unless it was sent or given up or its account is gone. Gives it up when its time is over or the server
     * refuses its address.
     *
     * @throws MailNotTakenException when the server does not take it now
     */
    void send(UUID id) {
        Optional<Mail> mail = acting.as(WORKER, () -> read(id));
        mail.ifPresent(found -> Trace.run(found.traceId(), () -> send(id, found)));
    }

    private void send(UUID id, Mail mail) {
        if (clock.instant().isAfter(mail.uselessFrom())) {
            giveUp(id, mail, "it has waited for " + mail.link().useful());
            return;
        }
        try {
            server.send(id, mail.kind(), mail.recipient(), mail.link());
        } catch (MailNotTakenException e) {
            if (e.isPermanent()) {
                giveUp(id, mail, e.getMessage());
                return;
            }
            log.warn("Mail {} ({}) is tried again: {}", id, mail.kind(), e.getMessage());
            throw e;
        }
        mark(id, "sent_at");
    }

    private void giveUp(UUID id, Mail mail, @Nullable String reason) {
        mark(id, "failed_at");
        log.error("Mail {} ({}) is given up: {}", id, mail.kind(), reason);
    }

    private void mark(UUID id, String column) {
        acting.run(
                WORKER,
                () -> database.sql("update outbox set " + column + " = :now where id = :id")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update());
    }

    private Optional<Mail> read(UUID id) {
        return database.sql("update outbox set attempts = attempts + 1"
                        + " where id = :id and sent_at is null and failed_at is null"
                        + " returning account, kind, payload, trace_id, created_at")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getObject("account", UUID.class),
                        MailKind.valueOf(row.getString("kind")),
                        row.getBytes("payload"),
                        row.getString("trace_id"),
                        row.getTimestamp("created_at").toInstant()))
                .optional()
                .flatMap(row -> recipients
                        .of(row.account())
                        .map(recipient -> new Mail(
                                row.kind(),
                                recipient,
                                MailLink.of(personalData.decrypt(row.account(), Outbox.PAYLOAD, row.payload())),
                                row.traceId(),
                                row.written())));
    }
}
