package com.creditai.golive.drivers;

import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.SignedRecord;
import com.creditai.golive.records.TrustedKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody made up who signs for practice, with a key that is made for the scenario and thrown away with it. */
record RehearsedSigner(TrustedKey trusted, KeyPair pair) {

    private static final Duration VALID = Duration.ofDays(1000);

    /** @param around a moment in the middle of the key's validity of 2,000 days */
    static RehearsedSigner of(String firstName, String role, Instant around) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new RehearsedSigner(
                    new TrustedKey(
                            firstName.toLowerCase(Locale.ROOT),
                            firstName + " Rehearsal",
                            List.of(role),
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                            around.minus(VALID),
                            around.plus(VALID),
                            Optional.empty(),
                            true),
                    pair);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks Ed25519", e);
        }
    }

    RehearsedSigner alsoAs(String role) {
        List<String> roles = new ArrayList<>(trusted.roles());
        roles.add(role);
        return new RehearsedSigner(changed(roles, trusted.revokedAt()), pair);
    }

    TrustedKey revoked(Instant at) {
        return changed(trusted.roles(), Optional.of(at));
    }

    private TrustedKey changed(List<String> roles, Optional<Instant> revokedAt) {
        return new TrustedKey(
                trusted.id(),
                trusted.person(),
                roles,
                trusted.publicKey(),
                trusted.validFrom(),
                trusted.validUntil(),
                revokedAt,
                trusted.rehearsal());
    }

    String name() {
        return trusted.person();
    }

    String key() {
        return trusted.id();
    }

    String firstRole() {
        return trusted.roles().get(0);
    }

    SignedRecord sign(RecordText text) {
        return SignedRecord.of(text, pair.getPrivate());
    }
}
