package com.creditai.identity.internal;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords with the same effort whether there is something to compare with or not. */
@Component
class Hashing {

    /** Of a random password that nobody kept, with the parameters of {@link IdentityConfiguration}. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$qrv95hL2qTVSgCqzqTAKnQ$0HPh+FJnECIn8LTgsYLvHGKAAk6hFdPJVmK/5h7TngQ";

    private final PasswordEncoder encoder;

    Hashing(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash to store of a password. */
    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Whether the password is the one of the hash; takes as long without a hash. No connection should be held meanwhile. */
    boolean matches(String password, Optional<String> hash) {
        boolean right = password.length() <= 4 * PasswordPolicy.MOST && encoder.matches(password, hash.orElse(NOBODYS));
        return right && hash.isPresent();
    }
}
