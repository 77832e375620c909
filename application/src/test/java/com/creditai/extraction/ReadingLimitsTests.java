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

class ReadingLimitsTests {

    @TempDir
    private Path folder;

    @Test
    void readsExactlyAsManyPagesAsAllowedAndNotOneMore() throws IOException {
        Path three = written(SyntheticReports.equifax().pages(3).build().pdf());
        Path four = written(SyntheticReports.equifax().pages(4).build().pdf());
        ReadingLimits limits = new ReadingLimits(3, 100_000, Duration.ofMinutes(1), Clock.systemUTC());

        assertThat(new ReportReader(limits).read(three)).isInstanceOf(Extracted.Read.class);
        assertThat(refusal(limits, four).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_MANY_PAGES);
    }

    @Test
    void endsWhenTheTimeIsUp() throws IOException {
        Path report = written(SyntheticReports.random(Layout.EQUIFAX, 3, 5).pdf());
        ReadingLimits limits = new ReadingLimits(500, 4_000_000, Duration.ofSeconds(3), new ClockThatAdvances());

        assertThat(refusal(limits, report).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_SLOW);
    }

    @Test
    void endsWhenItIsInterrupted() throws IOException {
        Path report = written(SyntheticReports.random(Layout.EQUIFAX, 3, 1).pdf());
        Thread.currentThread().interrupt();
        try {
            assertThat(refusal(ReadingLimits.defaults(), report).reason())
                    .isEqualTo(ReadingRefusedException.Reason.TOO_SLOW);
        } finally {
            assertThat(Thread.interrupted())
                    .as("the interrupt stays for the caller")
                    .isTrue();
        }
    }

    @Test
    void endsWhenThereIsTooMuchText() throws IOException {
        Path report = written(SyntheticReports.random(Layout.EXPERIAN, 3, 5).pdf());
        ReadingLimits limits = new ReadingLimits(500, 1000, Duration.ofMinutes(1), Clock.systemUTC());

        assertThat(refusal(limits, report).reason()).isEqualTo(ReadingRefusedException.Reason.TOO_MUCH_TEXT);
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> new ReadingLimits(0, 1, Duration.ofSeconds(1), Clock.systemUTC()))
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
                assertThat(new ReportReader(ReadingLimits.defaults()).read(written(damaged)))
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
