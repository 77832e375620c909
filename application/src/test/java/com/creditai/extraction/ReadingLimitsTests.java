package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLimitsTests {

    @TempDir
    private Path folder;

    @Test
    void readsExactlyAsManyPagesAsAllowedAndNotOneMore() throws IOException {
        Path three = written(SyntheticReports.equifax().pages(3).build().pdf());
        Path four = written(SyntheticReports.equifax().pages(4).build().pdf());
        ReadingLimits limits =
                new ReadingLimits(3, 100_000, 100_000, 100_000, Duration.ofMinutes(1), Clock.systemUTC());

        assertThat(new ReportReader(limits).read(three)).isInstanceOf(Extracted.Read.class);
        assertThat(refusal(limits, four).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_MANY_PAGES);
    }

    @Test
    void endsWhenTheTimeIsUp() throws IOException {
        Path report = written(SyntheticReports.random(Layout.EQUIFAX, 3, 5).pdf());
        ReadingLimits limits = ReadingLimits.of(500, Duration.ofSeconds(3), new ClockThatAdvances());

        assertThat(refusal(limits, report).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_SLOW);
    }

    @Test
    void endsWhenItIsInterrupted() throws IOException {
        Path report = written(SyntheticReports.random(Layout.EQUIFAX, 3, 1).pdf());
        Thread.currentThread().interrupt();
        try {
            assertThat(refusal(Reading.LIMITS, report).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_SLOW);
        } finally {
            assertThat(Thread.interrupted())
                    .as("the interrupt stays for the caller")
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} characters a page, {1} in all, {2} words: read {3}")
    @CsvSource({
        "100, 100000, 100000, A page has more than 100 characters",
        "100000, 5000, 100000, The document has more than 5000 characters",
        "100000, 100000, 1000, The document has more than 1000 words"
    })
    void endsWhenThereIsTooMuchText(int ofPage, int glyphs, int words, String message) throws IOException {
        Path report = written(SyntheticReports.random(Layout.EXPERIAN, 3, 5).pdf());
        ReadingLimits limits = limits(ofPage, glyphs, words);

        assertThat(new ReportReader(limits(100_000, 100_000, 100_000)).read(report))
                .as("the same report within the limits")
                .isInstanceOf(Extracted.Read.class);
        assertThat(refusal(limits, report))
                .hasMessage(message)
                .extracting(ReadingRefusedException::reason)
                .isEqualTo(ReadingRefusedException.Reason.TOO_MUCH_TEXT);
    }

    private static ReadingLimits limits(int ofPage, int glyphs, int words) {
        return new ReadingLimits(500, ofPage, glyphs, words, Duration.ofMinutes(1), Clock.systemUTC());
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> new ReadingLimits(0, 1, 1, 1, Duration.ofSeconds(1), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is broken in a document, reading ends with a result or with a refusal, and with nothing else. */
    @Test
    void survivesAnyDamage() throws IOException {
        byte[] sound = SyntheticReports.random(Layout.EQUIFAX, 9, 1).pdf();
        Random random = new Random(20260504);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i <= random.nextInt(40); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(new ReportReader(Reading.LIMITS).read(written(damaged)))
                        .isNotNull();
            } catch (ReadingRefusedException refused) {
                assertThat(refused.reason()).isEqualTo(ReadingRefusedException.Reason.UNREADABLE);
            }
        }
    }

    private static ReadingRefusedException refusal(ReadingLimits limits, Path pdf) {
        ReadingRefusedException refusal =
                catchThrowableOfType(ReadingRefusedException.class, () -> new ReportReader(limits).read(pdf));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private Path written(byte[] pdf) throws IOException {
        return Files.write(Files.createTempFile(folder, "report", ".pdf"), pdf);
    }

    /** Each look at this clock finds it one second later. */
    private static final class ClockThatAdvances extends Clock {
        private Instant now = Instant.parse("2026-05-04T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
