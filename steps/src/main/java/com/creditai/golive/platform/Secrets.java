package com.creditai.golive.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the passwords and keys of one run. */
final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    /** 20 letters, digits, minus and underscore behind a word; safe in SQL, URLs and shells. */
    String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return "Run-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A key of 32 bytes in Base64. */
    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
