package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.platform.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestFieldTests {

    /** The example of RFC 9530, appendix D: the digest of {"hello": "world"} and a line feed. */
    private static final String EXAMPLE = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";

    @Test
    void readsAndWritesTheExampleOfTheStandard() {
        Sha256 digest = Sha256.of("{\"hello\": \"world\"}\n");

        assertThat(DigestField.parse(EXAMPLE)).contains(digest);
        assertThat(DigestField.of(digest)).isEqualTo(EXAMPLE);
    }

    @Test
    void findsItAmongOthersAndIgnoresAloneWhatItDoesNotSpeak() {
        assertThat(DigestField.parse("sha-512=:AAAA:, " + EXAMPLE)).isPresent();
        assertThat(DigestField.parse("sha-512=:AAAA:")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-256=abc", "sha-256=:AAAA:", "sha-256", ":AAAA:", "sha-256=:A:", "sha-256=:AAAA:;x"})
    void refusesWhatIsNoDigest(String field) {
        assertThatThrownBy(() -> DigestField.parse(field)).isInstanceOf(IllegalArgumentException.class);
    }
}
