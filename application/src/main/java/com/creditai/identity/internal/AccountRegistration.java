package com.creditai.identity.internal;

import com.creditai.audit.AuditTrail;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Registration;
import com.creditai.identity.Role;
import com.creditai.notifications.Notifications;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** {@link Registration} with a mailed link. */
@Component
class AccountRegistration implements Registration {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final Acting acting;
    private final Presenting presenting;
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Notifications notifications;
    private final AuditTrail audit;

    AccountRegistration(
            Acting acting,
            Presenting presenting,
            AccountStore accounts,
            OneTimeLinks links,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Notifications notifications,
            AuditTrail audit) {
        this.acting = acting;
        this.presenting = presenting;
        this.accounts = accounts;
        this.links = links;
        this.policy = policy;
        this.encoder = encoder;
        this.notifications = notifications;
        this.audit = audit;
    }

    @Override
    public void register(String email, String password, String name) {
        EmailAddress address = EmailAddress.of(email);
        String called = PersonName.of(name);
        policy.require(password, address, called);
        // Hashed for a taken address too, so that the time does not tell whether there is an account.
        String hash = String.valueOf(encoder.encode(password));
        try {
            acting.run(ANYBODY, () -> register(address, called, hash));
        } catch (DuplicateKeyException sameMoment) {
            // Somebody registered the address between our look and our insert: now it is taken.
            acting.run(ANYBODY, () -> register(address, called, hash));
        }
    }

    @Override
    public void confirm(String token) {
        boolean confirmed = acting.as(
                ANYBODY,
                () -> links.spend(token)
                        .map(account -> {
                            presenting.account(account);
                            accounts.confirm(account);
                            audit.record("account.confirmed", account, Map.of());
                            return account;
                        })
                        .isPresent());
        if (!confirmed) {
            throw new ProblemException(410, "link-spent", "This link was used before or is older than 24 hours.");
        }
    }

    private void register(EmailAddress address, String name, String hash) {
        Optional<Account> known = accounts.find(address);
        UUID id = known.map(Account::id).orElseGet(UUID::randomUUID);
        presenting.account(id);
        if (known.isPresent() && known.get().state() == Account.State.ACTIVE) {
            notifications.addressTaken(id, links.under("/sign-in"));
            audit.record("account.registered-again", id, Map.of());
            return;
        }
        if (known.isPresent()) {
            accounts.replaceUnconfirmed(id, name, hash);
            links.spendAll(id);
        } else {
            accounts.create(id, address, name, hash, Role.CONSUMER, Account.State.UNCONFIRMED);
        }
        notifications.confirmAddress(id, address.value(), name, links.toConfirm(id));
        audit.record("account.registered", id, Map.of());
    }
}
