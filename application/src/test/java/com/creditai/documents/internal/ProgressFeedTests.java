package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.extraction.Bureau;
import com.creditai.platform.digest.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressFeedTests {

    private static final Sha256 DIGEST = Sha256.of("anything");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final UUID maya = UUID.randomUUID();
    private final Map<UUID, Progress> stored = new HashMap<>();
    private Instant now = NOON;
    private final ProgressFeed feed = new ProgressFeed(
            ids -> {
                if (ids.isEmpty()) {
                    throw new AssertionError("nobody follows, so nothing must be asked");
                }
                return stored;
            },
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            },
            Duration.ofMinutes(2));

    @Test
    void followsAReportUntilItIsReady() {
        Report report = received();
        feed.follow(maya, report);

        feed.tick();
        assertThat(feed.size()).as("followers of a report that goes on").isEqualTo(1);
        stored.put(report.id(), new Progress.Ready(DIGEST, Bureau.EQUIFAX));
        feed.tick();

        assertThat(feed.size()).as("followers of a report that is ready").isZero();
    }

    @Test
    void letsGoWhenTheReportIsGone() {
        Report report = received();
        feed.follow(maya, report);
        stored.remove(report.id());

        feed.tick();

        assertThat(feed.size()).isZero();
    }

    @Test
    void keepsNobodyOnAReportThatHasEnded() {
        feed.follow(maya, report(new Progress.Ready(DIGEST, Bureau.EQUIFAX)));

        assertThat(feed.size()).isZero();
    }

    @Test
    void letsGoAfterItsLifetime() {
        feed.follow(maya, received());
        now = NOON.plusSeconds(120);
        feed.tick();
        assertThat(feed.size()).isEqualTo(1);

        now = NOON.plusSeconds(121);
        feed.tick();

        assertThat(feed.size()).isZero();
    }

    @Test
    void servesAFewFollowersOfOneAccountAndNotHundreds() {
        Report report = received();
        for (int follower = 0; follower < 100; follower++) {
            feed.follow(maya, report);
        }

        assertThat(feed.size()).isEqualTo(8);
    }

    @Test
    void asksNothingWhileNobodyFollows() {
        feed.tick();

        assertThat(feed.size()).isZero();
    }

    @Test
    void letsEverybodyGoWhenTheInstanceStops() {
        feed.follow(maya, received());

        feed.close();

        assertThat(feed.size()).isZero();
    }

    private Report received() {
        Report report = report(new Progress.Received());
        stored.put(report.id(), report.progress());
        return report;
    }

    private static Report report(Progress progress) {
        return new Report(UUID.randomUUID(), "May", progress, 1, 1, DIGEST, NOON, 1);
    }
}
