package com.creditai.notifications.internal;

import com.creditai.platform.wording.Durations;
import java.net.URI;
import java.time.Duration;

/**
 * What a mail of the outbox leads to.
 *
 * @param address where the link leads
 * @param useful how long after it was written the mail still helps whoever receives it; for a link that ends, as long as the
 *     link is good
 */
record MailLink(URI address, Duration useful) {

    /** As it is kept in the outbox. */
    String kept() {
        return useful + " " + address;
    }

    /**
     * What {@link #kept} has written.
     *
     * @throws IllegalArgumentException when it was not written so
     */
    static MailLink of(String kept) {
        String[] parts = kept.split(" ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("The link of a mail was kept without the time for which it is useful");
        }
        return new MailLink(URI.create(parts[1]), Duration.parse(parts[0]));
    }

    /** The time for which it is useful as people say it. */
    String usefulInWords() {
        return Durations.inWords(useful);
    }
}
