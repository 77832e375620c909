package com.creditai.golive.platform;

/** What a person types to sign in. */
public record Credentials(String email, String password) {

    @Override
    public String toString() {
        return "Credentials[" + Masking.mask(email) + "]";
    }
}
