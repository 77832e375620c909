package com.creditai.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class NotificationsTests {

    private static final UUID REPORT = UUID.fromString("6f1f3c9e-0a53-4c9b-9d3e-1d2f3a4b5c6d");
    private static final URI LINK = URI.create("http://localhost:8080/reports/" + REPORT);

    private final RunningService service = RunningService.get();
    private final People people = new People(service);
    private final Acting acting = service.bean(Acting.class);
    private final Notifications notifications = service.bean(Notifications.class);
    private final String email = people.consumer();

    @Test
    void aMailHasATextAndAnHtmlPartWithTheLink() throws Exception {
        UUID account = account();

        acting.run(new Actor.Worker(), () -> notifications.analysisReady(account, REPORT, LINK));

        people.await(email, "Your analysis is ready", 1);
        MimeMessage[] mails = service.mail().getReceivedMessagesForDomain(email);
        MimeMessage mail = mails[mails.length - 1];
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Hello Maya Lindqvist")
                .contains(LINK.toString());
        assertThat((String) parts.getBodyPart(1).getContent()).contains("href=\"" + LINK + "\"");
        Awaitility.await("it is marked as sent").until(() -> unsent(account).equals("0"));
    }

    @Test
    void theMailThatAsksForAConfirmationSaysHowLongItsLinkIsGood() throws Exception {
        UUID account = account();
        people.tokenMailedTo(email);
        acting.run(
                new Actor.Worker(),
                () -> notifications.confirmAddress(account, email, "Maya", LINK, Duration.ofMinutes(90)));

        people.await(email, "Confirm your address", 2);

        assertThat(confirmations())
                .as("the mail of registering, and the one of the test")
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail)
                        .allSatisfy(part -> assertThat(part).contains("The link works once, for 36 hours.")))
                .anySatisfy(mail -> assertThat(mail)
                        .allSatisfy(part -> assertThat(part)
                                .contains("The link works once, for 90 minutes.")
                                .contains(LINK.toString())));
    }

    /** Both parts of each mail that asks for a confirmation. */
    private List<List<String>> confirmations() throws Exception {
        List<List<String>> mails = new ArrayList<>();
        for (MimeMessage mail : service.mail().getReceivedMessagesForDomain(email)) {
            if (mail.getSubject().equals("Confirm your address")) {
                MimeMultipart parts = (MimeMultipart) mail.getContent();
                mails.add(List.of((String) parts.getBodyPart(0).getContent(), (String)
                        parts.getBodyPart(1).getContent()));
            }
        }
        return mails;
    }

    @Test
    void aTransactionThatRollsBackSendsNothing() {
        UUID account = account();

        assertThatThrownBy(() -> acting.run(new Actor.Worker(), () -> {
                    notifications.analysisReady(account, REPORT, LINK);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(service.database()
                        .value("select count(*) from outbox where kind = 'ANALYSIS_READY' and account = '" + account
                                + "'"))
                .isEqualTo("0");
    }

    @Test
    void aMailThatTheServerRefusesIsTriedAgain() {
        UUID account = account();
        service.mail().stop();
        acting.run(new Actor.Worker(), () -> notifications.analysisReady(account, REPORT, LINK));
        Awaitility.await("a first try fails")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !service.database()
                        .value(
                                "select count(*) from scheduled_tasks where task_name = 'mail' and consecutive_failures > 0")
                        .equals("0"));

        service.mail().start();

        assertThat(people.await(email, "Your analysis is ready", 1)).hasSize(1);
    }

    private String unsent(UUID account) {
        return service.database()
                .value("select count(*) from outbox where sent_at is null and account = '" + account + "'");
    }

    private UUID account() {
        Api.Answer session = people.signIn(email, People.PASSWORD);
        return UUID.fromString(new Api(service.url())
                .get("/api/v1/me", "Authorization", People.bearer(session))
                .text("id"));
    }
}
