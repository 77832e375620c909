package com.creditai.identity.internal;

import com.creditai.platform.digest.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Random bearer tokens of 256 bits; the database only ever holds their SHA-256. */
@Component
class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random;

    Tokens(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    static byte[] hash(String token) {
        return Sha256.of(token).bytes();
    }
}
