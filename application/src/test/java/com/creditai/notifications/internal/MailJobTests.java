package com.creditai.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.notifications.Recipients;
import com.creditai.notifications.Recipients.Recipient;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailJobTests {

    private static final URI LINK = URI.create("http://localhost:8080/reports/6f1f3c9e-0a53-4c9b-9d3e-1d2f3a4b5c6d");
    private static final Duration WEEK = Duration.ofDays(7);

    private final RunningService service = RunningService.get();
    private final People people = new People(service);
    private final Acting acting = service.bean(Acting.class);
    private final JdbcClient database = service.bean(JdbcClient.class);
    private final String email = people.consumer();
    private final UUID account = account();
    private final AnsweringServer server = new AnsweringServer();
    private final MailJob job = new MailJob(
            acting,
            database,
            service.bean(PersonalData.class),
            service.bean(Recipients.class),
            server,
            service.clock());

    /** A mail server that answers as the test says. */
    private final class AnsweringServer extends MailServer {

        private Optional<MailNotTakenException> answer = Optional.empty();
        private int asked;

        AnsweringServer() {
            super(service.bean(JavaMailSenderImpl.class), service.bean(Settings.class));
        }

        @Override
        void send(UUID id, MailKind kind, Recipient recipient, MailLink link) {
            asked++;
            answer.ifPresent(failure -> {
                throw failure;
            });
        }
    }

    @Test
    void aMailWhoseAddressIsRefusedIsGivenUpAndNotTriedAgain() {
        UUID mail = waiting(MailKind.ANALYSIS_READY, Duration.ZERO);
        server.answer = Optional.of(MailNotTakenException.unwritable(new IllegalStateException()));

        job.send(mail);
        job.send(mail);

        assertThat(server.asked).as("how often the server was asked").isEqualTo(1);
        assertThat(state(mail)).isEqualTo("given up");
    }

    @Test
    void aMailThatTheServerDoesNotTakeNowWaits() {
        UUID mail = waiting(MailKind.ANALYSIS_READY, Duration.ofDays(6));
        server.answer = Optional.of(MailNotTakenException.of(new MailSendException(Map.of())));

        assertThatThrownBy(() -> job.send(mail)).isInstanceOf(MailNotTakenException.class);
        assertThat(state(mail)).as("after six days").isEqualTo("waiting");

        server.answer = Optional.empty();
        job.send(mail);
        assertThat(state(mail)).isEqualTo("sent");
    }

    @Test
    void aMailThatHelpsNobodyAnyMoreIsGivenUp() {
        UUID news = waiting(MailKind.ANALYSIS_READY, WEEK, WEEK.plusMinutes(1));
        UUID link = waiting(
                MailKind.CONFIRM_ADDRESS,
                Duration.ofHours(24),
                Duration.ofHours(24).plusMinutes(1));
        UUID longerLink = waiting(
                MailKind.CONFIRM_ADDRESS,
                Duration.ofHours(25),
                Duration.ofHours(24).plusMinutes(1));

        job.send(news);
        job.send(link);

        assertThat(server.asked).as("how often the server was asked").isZero();
        assertThat(state(news)).isEqualTo("given up");
        assertThat(state(link)).isEqualTo("given up");
        job.send(longerLink);
        assertThat(state(longerLink)).as("while its link is good").isEqualTo("sent");
    }

    @Test
    void aMailThatHasLostItsJobGetsANewOne() {
        UUID mail = waiting(MailKind.ANALYSIS_READY, Duration.ofMinutes(5));

        service.bean(Outbox.class).enqueueForgotten();

        assertThat(people.await(email, "Your analysis is ready", 1))
                .as("the mail that had no job")
                .hasSize(1);
        assertThat(state(mail)).isIn("sent", "waiting");
    }

    @Test
    void thePausesGrowToAQuarterOfAnHour() {
        assertThat(MailTaskConfiguration.pause(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(MailTaskConfiguration.pause(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(MailTaskConfiguration.pause(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(MailTaskConfiguration.pause(700)).isEqualTo(Duration.ofMinutes(15));
    }

    /** Writes a mail that has no job, so that nobody but the test sends it. */
    private UUID waiting(MailKind kind, Duration since) {
        return waiting(kind, WEEK, since);
    }

    private UUID waiting(MailKind kind, Duration useful, Duration since) {
        UUID id = UUID.randomUUID();
        Instant written = service.clock().instant().minus(since);
        acting.run(
                new Actor.Worker(),
                () -> database.sql("insert into outbox (id, account, kind, payload, trace_id, created_at)"
                                + " values (:id, :account, :kind, :payload, 'a trace', :written)")
                        .param("id", id)
                        .param("account", account)
                        .param("kind", kind.name())
                        .param(
                                "payload",
                                service.bean(PersonalData.class)
                                        .encrypt(account, Outbox.PAYLOAD, new MailLink(LINK, useful).kept()))
                        .param("written", Timestamp.from(written))
                        .update());
        return id;
    }

    private String state(UUID mail) {
        return service.database()
                .value("select case when sent_at is not null then 'sent' when failed_at is not null then 'given up'"
                        + " else 'waiting' end from outbox where id = '" + mail + "'");
    }

    private UUID account() {
        Api.Answer session = people.signIn(email, People.PASSWORD);
        return UUID.fromString(new Api(service.url())
                .get("/api/v1/me", "Authorization", People.bearer(session))
                .text("id"));
    }
}
