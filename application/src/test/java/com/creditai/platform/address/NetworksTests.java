package com.creditai.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTests {

    private final Networks networks =
            Networks.of(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32", "198.51.100.128/25"));

    @Test
    void addressesWithinAreFound() {
        assertThat(List.of("10.255.0.1", "192.0.2.7", "2001:db8:1::5", "198.51.100.200"))
                .allMatch(networks::contain);
    }

    @Test
    void addressesOutsideNamesAndRubbishAreNot() {
        assertThat(List.of(
                        "11.0.0.1",
                        "192.0.2.8",
                        "2001:db9::1",
                        "198.51.100.127",
                        "localhost",
                        "",
                        "10.0.0",
                        "999.1.1.1"))
                .noneMatch(networks::contain);
        assertThat(List.of("10.0.0.0/99", "10.0.0.0/-1", "999.1.1.1", "2001:db8::/129", "edge"))
                .allSatisfy(text -> assertThatThrownBy(() -> Networks.of(List.of(text)))
                        .as(text)
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
