package com.creditai.identity.internal;

/** Passwords that are known from breaches elsewhere. */
interface BreachedPasswords {

    /** Whether the password is known; {@code false} also when nobody can tell at the moment. */
    boolean contains(String password);
}
