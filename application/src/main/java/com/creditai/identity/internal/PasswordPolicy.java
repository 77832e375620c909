package com.creditai.identity.internal;

import com.creditai.identity.EmailAddress;
import com.creditai.platform.errors.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which passwords are refused: too short or long, common, holding the person's own name or address, or known from a breach. */
@Component
class PasswordPolicy {

    static final int LEAST = 12;
    static final int MOST = 128;
    private static final int SHORTEST_NAME = 3;

    private final CommonPasswords common;
    private final BreachedPasswords breached;

    PasswordPolicy(CommonPasswords common, BreachedPasswords breached) {
        this.common = common;
        this.breached = breached;
    }

    /** Ends the request with 422 {@code password-weak} or {@code password-breached} when the password is refused. */
    void require(String password, EmailAddress email, String name) {
        weakness(password, email, name).ifPresent(reason -> {
            throw new ProblemException(422, "password-weak", reason);
        });
        if (breached.contains(password)) {
            throw new ProblemException(
                    422,
                    "password-breached",
                    "This password is known from a data breach elsewhere. Choose another one.");
        }
    }

    /** Why the password is weak, as a sentence; the breach is not asked. */
    Optional<String> weakness(String password, EmailAddress email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of("This password is weak because it is too short: use at least 12 characters.");
        }
        if (length > MOST) {
            return Optional.of("This password is too long: use at most 128 characters.");
        }
        if (common.contains(password)) {
            return Optional.of("This password is weak because it is one of the most common. Choose another one.");
        }
        if (isPersonal(password.toLowerCase(Locale.ROOT), email, name)) {
            return Optional.of(
                    "This password is weak because your name or e-mail address is in it. Choose another one.");
        }
        return Optional.empty();
    }

    private static boolean isPersonal(String password, EmailAddress email, String name) {
        boolean address = email.localPart().length() >= SHORTEST_NAME && password.contains(email.localPart());
        return address
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s'-]+"))
                        .filter(part -> part.length() >= SHORTEST_NAME)
                        .anyMatch(password::contains);
    }
}
