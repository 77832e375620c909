package com.creditai.notifications;

import java.util.Optional;
import java.util.UUID;

/** Where a person's mail goes; whoever keeps the accounts answers it, within the worker's transaction. */
public interface Recipients {

    /** The person's address and name, or nothing when the account is gone. */
    Optional<Recipient> of(UUID account);

    /** Address and name as they stand in the account when the mail leaves. */
    record Recipient(String email, String name) {}
}
