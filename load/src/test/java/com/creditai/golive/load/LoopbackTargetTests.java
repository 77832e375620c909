package com.creditai.golive.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTargetTests {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "https://127.9.8.7", "https://localhost:8443", "http://[::1]:80"})
    void acceptsAnAddressOnThisMachine(String address) {
        assertThat(LoopbackTarget.of(address).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1", "https://192.0.2.7:443", "http://[2001:db8::1]/"})
    void refusesAnyOtherMachine(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoopbackTarget.of(address))
                .withMessageContaining("not a loopback address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "ftp://127.0.0.1", "/reports"})
    void refusesWhatIsNoWebAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoopbackTarget.of(address))
                .withMessageContaining("no http or https address");
    }

    @Test
    void readsTheAddressAsWritten() {
        assertThat(LoopbackTarget.of("https://127.0.0.1:8443/base").uri().getPath())
                .isEqualTo("/base");
    }
}
