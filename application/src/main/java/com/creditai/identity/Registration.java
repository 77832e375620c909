package com.creditai.identity;

/** How a person gets an account. */
public interface Registration {

    /**
     * Takes a registration and mails the owner of the address a link to confirm it; registrations of one address do not touch
     * each other. Answers the same whether the address has an account or not; an owner who has one is told by mail.
     *
     * @throws com.creditai.platform.errors.ProblemException 422: {@code invalid-request}, {@code password-weak},
     *     {@code password-breached}
     */
    void register(String email, String password, String name);

    /**
     * Confirms the address that the link was sent to, once, while it is good, and opens the account with the name and password
     * of the registration that the link belongs to. Whoever only reads the mail does not know that password, and whoever only
     * registered does not have the link.
     *
     * @throws com.creditai.platform.errors.ProblemException 410 {@code link-spent}; 422 {@code password-not-of-link},
     *     which leaves the link good
     */
    void confirm(String token, String password);
}
