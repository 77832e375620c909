package com.creditai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressLookTests {

    @Test
    void thePageLooksForAboutTenMinutesAndThenNoMore() {
        long seconds = Stream.iterate(ProgressLook.FIRST, ProgressLook::due, ProgressLook::next)
                .mapToLong(ProgressLook::seconds)
                .sum();

        assertThat(seconds).isBetween(9 * 60L, 11 * 60L);
        assertThat(new ProgressLook(Integer.MAX_VALUE).next().due()).isFalse();
        assertThat(new ProgressLook(-5).next()).isEqualTo(new ProgressLook(2));
    }
}
