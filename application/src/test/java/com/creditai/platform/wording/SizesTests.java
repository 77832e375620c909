package com.creditai.platform.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 bytes",
        "1023, 1023 bytes",
        "1024, 1 kB",
        "1536, 1536 bytes",
        "20971520, 20 MB",
        "20971521, 20971521 bytes",
        "2147483648, 2 GB",
        "2199023255552, 2048 GB"
    })
    void aSizeIsSaidInItsLargestWholeUnit(long bytes, String words) {
        assertThat(Sizes.inWords(bytes)).isEqualTo(words);
    }
}
