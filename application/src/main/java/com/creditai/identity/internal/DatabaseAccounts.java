package com.creditai.identity.internal;

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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** {@link Accounts} on the table account. */
@Component
class DatabaseAccounts implements Accounts {

    private final Acting acting;
    private final AccountStore accounts;
    private final ApiSessions sessions;
    private final OneTimeLinks links;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Notifications notifications;
    private final AuditTrail audit;

    DatabaseAccounts(
            Acting acting,
            AccountStore accounts,
            ApiSessions sessions,
            OneTimeLinks links,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Notifications notifications,
            AuditTrail audit) {
        this.acting = acting;
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.policy = policy;
        this.encoder = encoder;
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
    public UUID createSupport(EmailAddress email, String name, String password) {
        String called = PersonName.of(name);
        policy.require(password, email, called);
        if (accounts.find(email).isPresent()) {
            throw new ProblemException(409, "address-taken", "This address has an account already.");
        }
        UUID id = UUID.randomUUID();
        accounts.create(
                id, email, called, String.valueOf(encoder.encode(password)), Role.SUPPORT, Account.State.UNCONFIRMED);
        notifications.confirmAddress(id, email.value(), called, links.toConfirm(id));
        audit.record("support-account.created", id, Map.of());
        return id;
    }

    @Override
    public void lockSupport(UUID id, boolean locked) {
        Account account =
                accounts.find(id).filter(found -> found.role() == Role.SUPPORT).orElseThrow(ProblemException::notFound);
        accounts.setLocked(account.id(), locked);
        if (locked) {
            sessions.endAll(account.id());
        }
        audit.record(locked ? "support-account.locked" : "support-account.unlocked", id, Map.of());
    }
}
