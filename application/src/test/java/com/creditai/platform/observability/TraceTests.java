package com.creditai.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTests {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theTraceparentHeaderIsHonoured() {
        assertThat(Trace.fromTraceparent("00-" + ID + "-00f067aa0ba902b7-01")).contains(ID);
        assertThat(Trace.fromTraceparent("01-" + ID + "-00f067aa0ba902b7-01-more"))
                .as("a later version may say more")
                .contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01"
            })
    void anInvalidTraceparentHeaderIsNot(String header) {
        assertThat(Trace.fromTraceparent(header)).isEmpty();
    }

    @Test
    void workRunsUnderItsIdentifierAndLeavesNoneBehind() {
        assertThat(Trace.<String>within(ID, Trace::currentId)).isEqualTo(ID);
        assertThat(Trace.<String>within("forged\nline", Trace::currentId)).matches("[0-9a-f]{32}");
        assertThat(Trace.currentId()).isEqualTo("0".repeat(32));
        assertThat(Trace.newId()).matches("[0-9a-f]{32}").isNotEqualTo(Trace.newId());
    }
}
