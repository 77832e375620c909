package com.creditai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.identity.EmailAddress;
import com.creditai.platform.errors.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final EmailAddress EMAIL = EmailAddress.of("maya.lindqvist@example.test");
    private static final String NAME = "Maya Lindqvist";

    private final PasswordPolicy policy =
            new PasswordPolicy(new CommonPasswords(), password -> password.equals("known from some breach"));

    @ParameterizedTest
    @ValueSource(strings = {"quiet meadow lantern 47", "kT9#fPq2!vLz", "zwölf Zeichen", "correct-horse-battery-staple"})
    void aLongUncommonPasswordIsAccepted(String password) {
        assertThat(policy.weakness(password, EMAIL, NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, too short",
        "password1234, most common",
        "Password2026!, most common",
        "iloveyouiloveyou, most common",
        "1qaz2wsx3edc, most common",
        "aaaaaaaaaaaaaaa, most common",
        "123456789012, most common",
        "xx-Lindqvist-xx, your name",
        "my-maya-password, your name",
        "maya.lindqvist1, name or e-mail"
    })
    void aWeakPasswordIsRefusedAndToldWhy(String password, String reason) {
        assertThat(policy.weakness(password, EMAIL, NAME))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
    }

    @Test
    void theLongestPasswordHas128Characters() {
        assertThat(policy.weakness("abcdefgh".repeat(16), EMAIL, NAME)).isEmpty();
        assertThat(policy.weakness("abcdefgh".repeat(16) + "x", EMAIL, NAME)).isPresent();
    }

    @Test
    void aBreachedPasswordIsRefusedByItsOwnCode() {
        assertThatThrownBy(() -> policy.require("known from some breach", EMAIL, NAME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("password-breached"));
        policy.require("known from no breach", EMAIL, NAME);
    }
}
