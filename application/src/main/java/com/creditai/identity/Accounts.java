package com.creditai.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other capabilities may know and do about accounts. */
public interface Accounts {

    /** The signed-in person's own account. */
    OwnAccount own(Principal person);

    /** A consumer's account by its address, for support staff; joins the caller's transaction. */
    Optional<FoundAccount> findConsumer(EmailAddress email);

    /** All support accounts, oldest first; joins an administrator's transaction. */
    List<StaffAccount> supportAccounts();

    /**
     * Makes a support account, which is confirmed by mail like any other, with the password given here. Holds no connection
     * while the password is looked up and hashed, so it must not be called in a transaction.
     *
     * @throws com.creditai.platform.errors.ProblemException 409 {@code address-taken}; 422 as {@link Registration#register}
     */
    UUID createSupport(Principal administrator, EmailAddress email, String name, String password);

    /**
     * Locks or unlocks a support account; locking ends its sessions at once. Joins an administrator's transaction.
     *
     * @throws com.creditai.platform.errors.ProblemException 404 when there is no such support account
     */
    void lockSupport(UUID id, boolean locked);

    /** An account as support staff find it. */
    record FoundAccount(UUID id, EmailAddress email, String state) {}

    /** A support account as administrators see it. */
    record StaffAccount(UUID id, String email, boolean locked) {}
}
