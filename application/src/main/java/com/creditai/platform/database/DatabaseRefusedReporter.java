package com.creditai.platform.database;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on standard error, in one line, that the start stops because the database is not the trusted one, and why. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseRefusedReporter implements SpringBootExceptionReporter {

    private static final String COMPLAINT =
            "CreditAI cannot start: the database %s, but creditai.database.root-certificate"
                    + " (CREDITAI_DATABASE_ROOT_CERTIFICATE) demands TLS with a server that the authorities in that file vouch for. %s";

    /** The driver's state of a connection that one of the two sides does not want. */
    private static final String REJECTED = "08004";

    private static final String NAME_CHECK = "HostnameVerifier";

    DatabaseRefusedReporter(@Nullable ConfigurableApplicationContext context) {
        // Spring Boot's factories hand the context over; what is reported is why there is none.
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> message = message(failure);
        message.ifPresent(System.err::println);
        return message.isPresent();
    }

    /** The line, or nothing when the start stops for another reason. */
    static Optional<String> message(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .flatMap(refused -> message(refused, causes));
    }

    private static Optional<String> message(SQLException refused, List<Throwable> causes) {
        String words = String.valueOf(refused.getMessage());
        if (causes.stream().anyMatch(GeneralSecurityException.class::isInstance)) {
            return said(
                    "shows a certificate that none of the authorities vouches for",
                    "Set it to the certificates of the database's own authorities, or find out who answers there.");
        }
        if (words.contains(NAME_CHECK)) {
            return said(
                    "shows a certificate for another host",
                    "Use the name that stands in the certificate in creditai.database.url, or find out who answers there.");
        }
        if (REJECTED.equals(refused.getSQLState()) && words.contains("SSL")) {
            return said("offers no TLS", "Turn TLS on in the database, or find out who answers there.");
        }
        return causes.stream().anyMatch(SSLException.class::isInstance)
                ? said("breaks off TLS", "Look into the database's log for the reason.")
                : Optional.empty();
    }

    private static Optional<String> said(String complaint, String advice) {
        return Optional.of(COMPLAINT.formatted(complaint, advice));
    }
}
