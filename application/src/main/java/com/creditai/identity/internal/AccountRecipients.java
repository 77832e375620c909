package com.creditai.identity.internal;

import com.creditai.notifications.Recipients;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@link Recipients} from the accounts; who is asked to confirm is called as at the registration that came last. */
@Component
class AccountRecipients implements Recipients {

    private final AccountStore accounts;
    private final PendingRegistrations registrations;

    AccountRecipients(AccountStore accounts, PendingRegistrations registrations) {
        this.accounts = accounts;
        this.registrations = registrations;
    }

    @Override
    public Optional<Recipient> of(UUID account) {
        return accounts.find(account).map(found -> new Recipient(accounts.emailOf(found), nameOf(found)));
    }

    private String nameOf(Account account) {
        return Optional.of(account)
                .filter(found -> found.state() == Account.State.UNCONFIRMED)
                .flatMap(found -> registrations.newest(found.id()))
                .map(registrations::nameOf)
                .orElseGet(() -> accounts.nameOf(account));
    }
}
