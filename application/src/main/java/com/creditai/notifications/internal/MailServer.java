package com.creditai.notifications.internal;

import com.creditai.notifications.Recipients.Recipient;
import com.creditai.platform.settings.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP server: multipart/alternative, text first, HTML second. */
@Component
class MailServer {

    private final JavaMailSenderImpl sender;
    private final String from;

    MailServer(JavaMailSenderImpl sender, Settings settings) {
        this.sender = sender;
        this.from = settings.mail().from();
    }

    /**
     * Hands the mail over.
     *
     * @throws MailNotTakenException when the server does not take it
     */
    void send(UUID id, MailKind kind, Recipient recipient, MailLink link) {
        MimeMessage message = sender.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(from, "CreditAI", StandardCharsets.UTF_8.name()));
            message.setRecipient(
                    Message.RecipientType.TO,
                    kind.greetsByName()
                            ? new InternetAddress(recipient.email(), recipient.name(), StandardCharsets.UTF_8.name())
                            : new InternetAddress(recipient.email()));
            message.setSubject(kind.subject(), StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(alternatives(kind.text(recipient.name(), link), kind.html(recipient.name(), link)));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailNotTakenException.unwritable(e);
        }
        try {
            sender.send(message);
        } catch (MailException e) {
            throw MailNotTakenException.of(e);
        }
    }

    /**
     * Greets the server and says goodbye, as before every mail.
     *
     * @throws MessagingException when it does not answer, or not to this service
     */
    void check() throws MessagingException {
        sender.testConnection();
    }

    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(plain);
        alternatives.addBodyPart(rich);
        return alternatives;
    }
}
