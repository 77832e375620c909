package com.creditai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class Argon2EncoderTests {

    private static final String RIGHT = "quiet meadow lantern 47";

    private final PasswordEncoder encoder = Argon2Encoder.fastest(16, 32, 1, 19 * 1024, 2);
    private final PasswordEncoder standard = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    @Test
    void isNativeHere() {
        assertThat(encoder).isInstanceOf(Argon2Encoder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {RIGHT, "Grüße an 世界 🙂", "with\0zero", " "})
    void eachReadsWhatTheOtherWrote(String password) {
        assertThat(standard.matches(password, encoder.encode(password))).isTrue();
        assertThat(encoder.matches(password, standard.encode(password))).isTrue();
        assertThat(encoder.matches(password + "x", standard.encode(password))).isFalse();
    }

    @Test
    void writesTheFormAndParametersThatSpringWrites() {
        assertThat(encoder.encode(RIGHT))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSameSizeAs(standard.encode(RIGHT));
    }

    @Test
    void saltsEachHash() {
        assertThat(encoder.encode(RIGHT)).isNotEqualTo(encoder.encode(RIGHT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2id$v=19$m=19456,t=2,p=1$",
                "$argon2id$v=19$m=19456,t=2,p=1$!!!$???",
                "$2a$10$abcdefghijklmnopqrstuv"
            })
    void nothingMatchesWhatIsNoHash(String hash) {
        assertThat(encoder.matches(RIGHT, hash)).isFalse();
    }

    @Test
    void nothingMatchesNothing() {
        assertThat(encoder.encode(null)).isNull();
        assertThat(encoder.matches(null, encoder.encode(RIGHT))).isFalse();
        assertThat(encoder.matches(RIGHT, null)).isFalse();
    }

    @Test
    void weakerParametersAreToBeUpgraded() {
        PasswordEncoder weaker = Argon2Encoder.fastest(16, 32, 1, 8 * 1024, 1);
        assertThat(encoder.upgradeEncoding(weaker.encode(RIGHT))).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode(RIGHT))).isFalse();
    }
}
