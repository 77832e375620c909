package com.creditai.platform.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 seconds",
        "PT1S, 1 second",
        "PT59.9S, 59 seconds",
        "PT1M, 1 minute",
        "PT90S, 90 seconds",
        "PT59M, 59 minutes",
        "PT1H, 1 hour",
        "PT90M, 90 minutes",
        "PT24H, 24 hours",
        "PT36H, 36 hours",
        "PT48H, 2 days",
        "PT49H, 49 hours",
        "P7D, 7 days"
    })
    void aDurationIsSaidInItsLargestWholeUnit(Duration duration, String words) {
        assertThat(Durations.inWords(duration)).isEqualTo(words);
    }
}
