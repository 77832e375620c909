package com.creditai.notifications.internal;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * A mail could not be handed to the mail server. Says the kind of failure and the server's code and nothing else, and has no
 * cause: servers repeat the address in their answers, and whoever reads the log need not know it.
 */
final class MailNotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED_FOR_GOOD = 500;

    private final boolean permanent;

    private MailNotTakenException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    /** What the mail server, or the way there, said. */
    static MailNotTakenException of(MailException failure) {
        Throwable deepest = failure;
        int code = 0;
        boolean permanent = false;
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            deepest = open.pop();
            code = Math.max(code, codeOf(deepest));
            permanent |= deepest instanceof SMTPAddressFailedException refused
                    && refused.getReturnCode() >= REFUSED_FOR_GOOD;
            causesOf(deepest).forEach(open::add);
        }
        return new MailNotTakenException(
                deepest.getClass().getSimpleName() + (code > 0 ? ", SMTP code " + code : ""), permanent);
    }

    /** The mail itself cannot be written. */
    static MailNotTakenException unwritable(Exception failure) {
        return new MailNotTakenException(
                "it cannot be written: " + failure.getClass().getSimpleName(), true);
    }

    /**
     * Whether trying again is in vain: the server refuses this address (RFC 5321, 4.2.1: 5yz). Other refusals with 5yz, of
     * the sender or for want of a password, are cured by whoever operates the service.
     */
    boolean isPermanent() {
        return permanent;
    }

    private static Stream<Throwable> causesOf(Throwable failure) {
        Stream<Throwable> cause = failure instanceof MessagingException chained
                ? Optional.<Throwable>ofNullable(chained.getNextException()).stream()
                : Optional.ofNullable(failure.getCause()).stream();
        return failure instanceof MailSendException several
                ? Stream.concat(cause, Arrays.stream(several.getMessageExceptions()))
                : cause;
    }

    private static int codeOf(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException mail ? mail.getReturnCode() : 0;
    }
}
