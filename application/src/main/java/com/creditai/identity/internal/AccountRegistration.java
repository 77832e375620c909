package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Registration;
import com.creditai.identity.Role;
import com.creditai.notifications.Notifications;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import com.creditai.platform.wording.Durations;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** {@link Registration} with a mailed link. */
@Component
class AccountRegistration implements Registration {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final Acting acting;
    private final Presenting presenting;
    private final AccountStore accounts;
    private final PendingRegistrations registrations;
    private final PasswordPolicy policy;
    private final Hashing hashing;
    private final Notifications notifications;
    private final AuditTrail audit;

    AccountRegistration(
            Acting acting,
            Presenting presenting,
            AccountStore accounts,
            PendingRegistrations registrations,
            PasswordPolicy policy,
            Hashing hashing,
            Notifications notifications,
            AuditTrail audit) {
        this.acting = acting;
        this.presenting = presenting;
        this.accounts = accounts;
        this.registrations = registrations;
        this.policy = policy;
        this.hashing = hashing;
        this.notifications = notifications;
        this.audit = audit;
    }

    @Override
    public void register(String email, String password, String name) {
        EmailAddress address = EmailAddress.of(email);
        String called = PersonName.of(name);
        policy.require(password, address, called);
        String hash = hashing.hash(password);
        try {
            acting.run(ANYBODY, () -> register(address, called, hash));
        } catch (DuplicateKeyException sameMoment) {
            // Somebody registered the address between our look and our insert: now it is known.
            acting.run(ANYBODY, () -> register(address, called, hash));
        }
    }

    @Override
    public void confirm(String token, String password) {
        PendingRegistrations.Pending pending =
                acting.as(ANYBODY, () -> registrations.waiting(token)).orElseThrow(this::spent);
        if (!hashing.matches(password, Optional.of(pending.passwordHash()))) {
            throw new ProblemException(
                    422,
                    "password-not-of-link",
                    "This is not the password that was chosen for the account when this link was mailed.");
        }
        boolean confirmed = acting.as(
                        ANYBODY, () -> registrations.confirm(token).map(this::recorded))
                .isPresent();
        if (!confirmed) {
            throw spent();
        }
    }

    private UUID recorded(UUID account) {
        audit.record(AuditAction.ACCOUNT_CONFIRMED, account, Map.of());
        return account;
    }

    private ProblemException spent() {
        return new ProblemException(
                410,
                "link-spent",
                "This link was used before or is older than " + Durations.inWords(registrations.lifetime()) + ".");
    }

    private void register(EmailAddress address, String name, String hash) {
        Optional<Account> known = accounts.find(address);
        UUID id = known.map(Account::id).orElseGet(UUID::randomUUID);
        presenting.account(id);
        if (known.isEmpty()) {
            accounts.create(id, address, name, Role.CONSUMER);
        }
        // Kept for a taken address too, so that signing in does not tell whether there is an account.
        URI link = registrations.add(id, name, hash);
        if (known.filter(AccountRegistration::isTaken).isPresent()) {
            notifications.addressTaken(id, registrations.under("/sign-in"));
            audit.record(AuditAction.ACCOUNT_REGISTERED_AGAIN, id, Map.of());
        } else {
            notifications.confirmAddress(id, address.value(), name, link, registrations.lifetime());
            audit.record(AuditAction.ACCOUNT_REGISTERED, id, Map.of());
        }
    }

    /** The accounts of staff are made by administrators, so nobody else's link ever confirms one. */
    private static boolean isTaken(Account account) {
        return account.state() == Account.State.ACTIVE || account.role() != Role.CONSUMER;
    }
}
