package com.creditai.identity.internal;

import com.creditai.notifications.Recipients;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@link Recipients} from the accounts. */
@Component
class AccountRecipients implements Recipients {

    private final AccountStore accounts;

    AccountRecipients(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Recipient> of(UUID account) {
        return accounts.find(account).map(found -> new Recipient(accounts.emailOf(found), accounts.nameOf(found)));
    }
}
