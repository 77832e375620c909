package com.creditai.identity;

/** How a person gets an account. */
public interface Registration {

    /**
     * Takes a registration and mails the owner of the address a link to confirm it. Answers the same whether the address has an
     * account or not; an owner who has one is told by mail.
     *
     * @throws com.creditai.platform.errors.ProblemException 422: {@code invalid-request}, {@code password-weak},
     *     {@code password-breached}
     */
    void register(String email, String password, String name);

    /**
     * Confirms the address that the link was sent to, once, within 24 hours.
     *
     * @throws com.creditai.platform.errors.ProblemException 410 {@code link-spent}
     */
    void confirm(String token);
}
