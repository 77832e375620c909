package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.mail.ReceivedMail;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's mailbox. */
public final class MailDriver {

    private static final Duration DELIVERY = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("[?&#]token=([^&#\\s\"'<>]+)");

    private final Mailbox mailbox;

    public MailDriver(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The mails to an address so far. */
    public List<ReceivedMail> to(String address) {
        return mailbox.mails(address);
    }

    /** The first mail to an address whose link's path holds the word; empty after 20 s. */
    public Optional<ReceivedMail> withLink(String address, String word) {
        return Waiting.until(DELIVERY, () -> linking(address, word), Optional::isPresent);
    }

    /** The first link to an address whose text holds the word and which is another one; empty after 20 s. */
    public Optional<URI> withOtherLink(String address, String word, URI known) {
        return Waiting.until(
                DELIVERY,
                () -> to(address).stream()
                        .flatMap(mail -> mail.links().stream())
                        .filter(link -> link.toString().contains(word) && !link.equals(known))
                        .findFirst(),
                Optional::isPresent);
    }

    /** The mails of the kind that have arrived so far. */
    public Optional<ReceivedMail> linking(String address, String word) {
        return to(address).stream()
                .filter(mail ->
                        mail.links().stream().anyMatch(link -> link.toString().contains(word)))
                .findFirst();
    }

    /** The token that a confirmation link carries. */
    public static String tokenOf(URI link) {
        Matcher token = TOKEN.matcher(link.toString());
        if (!token.find()) {
            throw new IllegalStateException("the link " + link.getPath() + " carries no token");
        }
        return URLDecoder.decode(token.group(1), StandardCharsets.UTF_8);
    }
}
