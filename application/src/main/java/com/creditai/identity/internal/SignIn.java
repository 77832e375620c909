package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether an address and a password belong together. A refusal takes the same effort and says the same whether the address
 * has an account or not: the password of a registration that nobody has confirmed is told so in both cases.
 */
@Component
class SignIn {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final Acting acting;
    private final AccountStore accounts;
    private final PendingRegistrations registrations;
    private final Hashing hashing;
    private final AuditTrail audit;

    SignIn(
            Acting acting,
            AccountStore accounts,
            PendingRegistrations registrations,
            Hashing hashing,
            AuditTrail audit) {
        this.acting = acting;
        this.accounts = accounts;
        this.registrations = registrations;
        this.hashing = hashing;
        this.audit = audit;
    }

    /** What is known of an address. */
    private record Known(Optional<Account> account, Optional<String> pendingHash) {

        static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    SignInResult attempt(String email, String password) {
        Known known = address(email).map(this::find).orElse(Known.NOTHING);
        SignInResult result = judge(known, password);
        acting.run(
                ANYBODY,
                () -> audit.record(
                        AuditAction.SESSION_ATTEMPTED,
                        known.account().map(Account::id).orElse(null),
                        Map.of("result", result.getClass().getSimpleName())));
        return result;
    }

    private Known find(EmailAddress email) {
        return acting.as(ANYBODY, () -> {
            Optional<Account> account = accounts.find(email);
            return new Known(
                    account,
                    account.flatMap(found -> registrations.newest(found.id()))
                            .map(PendingRegistrations.Pending::passwordHash));
        });
    }

    /** No connection is held while the password is hashed. */
    private SignInResult judge(Known known, String password) {
        if (hashing.matches(password, known.account().flatMap(Account::passwordHash))) {
            return opened(known.account().orElseThrow());
        }
        return hashing.matches(password, known.pendingHash())
                ? new SignInResult.Unconfirmed()
                : new SignInResult.Refused();
    }

    private static SignInResult opened(Account account) {
        return account.locked()
                ? new SignInResult.Locked()
                : new SignInResult.SignedIn(new Principal(account.id(), account.role()));
    }

    private static Optional<EmailAddress> address(String typed) {
        try {
            return Optional.of(EmailAddress.of(typed));
        } catch (ProblemException noAddress) {
            return Optional.empty();
        }
    }
}
