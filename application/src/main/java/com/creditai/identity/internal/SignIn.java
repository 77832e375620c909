package com.creditai.identity.internal;

import com.creditai.audit.AuditTrail;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Tells whether an address and a password belong together, with the same effort whether the account exists or not. */
@Component
class SignIn {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final Acting acting;
    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final String nobodysHash;

    SignIn(Acting acting, AccountStore accounts, PasswordEncoder encoder, AuditTrail audit, Tokens tokens) {
        this.acting = acting;
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.nobodysHash = String.valueOf(encoder.encode(tokens.next()));
    }

    SignInResult attempt(String email, String password) {
        Optional<Account> account = address(email).flatMap(this::find);
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        // No connection is held while the password is hashed.
        boolean right = password.length() <= 4 * PasswordPolicy.MOST && encoder.matches(password, hash);
        SignInResult result = account.filter(known -> right).map(SignIn::judge).orElseGet(SignInResult.Refused::new);
        acting.run(
                ANYBODY,
                () -> audit.record(
                        "session.attempted",
                        account.map(Account::id).orElse(null),
                        Map.of("result", result.getClass().getSimpleName())));
        return result;
    }

    private Optional<Account> find(EmailAddress email) {
        return acting.as(ANYBODY, () -> accounts.find(email));
    }

    private static SignInResult judge(Account account) {
        if (account.state() == Account.State.UNCONFIRMED) {
            return new SignInResult.Unconfirmed();
        }
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
