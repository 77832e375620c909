package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.Accounts;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.OwnAccount;
import com.creditai.identity.Principal;
import com.creditai.identity.Role;
import com.creditai.notifications.Notifications;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** {@link Accounts} on the table account. */
@Component
class DatabaseAccounts implements Accounts {

    private final Acting acting;
    private final AccountStore accounts;
    private final ApiSessions sessions;
    private final PendingRegistrations registrations;
    private final PasswordPolicy policy;
    private final Hashing hashing;
    private final Notifications notifications;
    private final AuditTrail audit;

    DatabaseAccounts(
            Acting acting,
            AccountStore accounts,
            ApiSessions sessions,
            PendingRegistrations registrations,
            PasswordPolicy policy,
            Hashing hashing,
            Notifications notifications,
            AuditTrail audit) {
        this.acting = acting;
        this.accounts = accounts;
        this.sessions = sessions;
        this.registrations = registrations;
        this.policy = policy;
        this.hashing = hashing;
        this.notifications = notifications;
        this.audit = audit;
    }

    @Override
    public OwnAccount own(Principal person) {
        return acting.as(
                person.actor(),
                () -> accounts.find(person.accountId())
                        .map(account -> new OwnAccount(
                                account.id(), accounts.emailOf(account), accounts.nameOf(account), account.role()))
                        .orElseThrow(ProblemException::notFound));
    }

    @Override
    public Optional<FoundAccount> findConsumer(EmailAddress email) {
        return accounts.find(email)
                .filter(account -> account.role() == Role.CONSUMER)
                .map(account -> new FoundAccount(account.id(), email, account.describedState()));
    }

    @Override
    public List<StaffAccount> supportAccounts() {
        return accounts.withRole(Role.SUPPORT).stream()
                .map(account -> new StaffAccount(account.id(), accounts.emailOf(account), account.locked()))
                .toList();
    }

    @Override
    public UUID createSupport(Principal administrator, EmailAddress email, String name, String password) {
        String called = PersonName.of(name);
        policy.require(password, email, called);
        String hash = hashing.hash(password);
        try {
            return acting.as(administrator.actor(), () -> createSupport(email, called, hash));
        } catch (DuplicateKeyException sameMoment) {
            throw taken();
        }
    }

    private UUID createSupport(EmailAddress email, String name, String hash) {
        if (accounts.find(email).isPresent()) {
            throw taken();
        }
        UUID id = UUID.randomUUID();
        accounts.create(id, email, name, Role.SUPPORT);
        notifications.confirmAddress(
                id, email.value(), name, registrations.add(id, name, hash), registrations.lifetime());
        audit.record(AuditAction.SUPPORT_ACCOUNT_CREATED, id, Map.of());
        return id;
    }

    private static ProblemException taken() {
        return new ProblemException(409, "address-taken", "This address has an account already.");
    }

    @Override
    public void lockSupport(UUID id, boolean locked) {
        Account account =
                accounts.find(id).filter(found -> found.role() == Role.SUPPORT).orElseThrow(ProblemException::notFound);
        accounts.setLocked(account.id(), locked);
        if (locked) {
            sessions.endAll(account.id());
        }
        audit.record(locked ? AuditAction.SUPPORT_ACCOUNT_LOCKED : AuditAction.SUPPORT_ACCOUNT_UNLOCKED, id, Map.of());
    }
}
