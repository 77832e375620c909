package com.creditai.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTests {

    @ParameterizedTest
    @CsvSource({
        "clamav:3310, clamav, 3310",
        "scanner-1.internal.example:1, scanner-1.internal.example, 1",
        "192.0.2.7:65535, 192.0.2.7, 65535",
        "[2001:db8::7]:3310, 2001:db8::7, 3310"
    })
    void aHostAndItsPortAreRead(String text, String host, int port) {
        assertThat(HostPort.of(text)).isEqualTo(new HostPort(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clamav",
                "clamav:",
                ":3310",
                "clamav:0",
                "clamav:65536",
                "clamav:999999",
                "clamav:-1",
                "clamav:3310/",
                "tcp://clamav:3310",
                "2001:db8::7:3310",
                "[clamav]:3310",
                "two words:3310",
                "clamav:3310 "
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> HostPort.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
