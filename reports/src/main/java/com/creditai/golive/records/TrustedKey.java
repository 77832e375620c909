package com.creditai.golive.records;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose signature counts, for what, and when.
 *
 * @param roles what the person may sign as, for instance {@code Security}
 * @param publicKey X.509 encoding in Base64
 * @param validUntil what is signed later does not count
 * @param revokedAt from then on nothing that it ever signed counts, since a lost key can date back
 * @param rehearsal whether it is for practice: it never makes a criterion green
 */
public record TrustedKey(
        String id,
        String person,
        List<String> roles,
        String publicKey,
        Instant validFrom,
        Instant validUntil,
        Optional<Instant> revokedAt,
        boolean rehearsal) {

    public TrustedKey {
        Stream.of(id, person, publicKey, validFrom, validUntil, revokedAt).forEach(Objects::requireNonNull);
        roles = List.copyOf(roles);
    }
}
