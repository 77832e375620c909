package com.creditai.documents.internal;

import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells followers how far their reports are. One tick asks the database once for all of them, so a report that another
 * instance works on is followed as well, and a follower costs no thread.
 */
final class ProgressFeed {

    private static final int FOLLOWERS_OF_ONE = 8;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);

    private final Function<Collection<UUID>, Map<UUID, Progress>> progress;
    private final Clock clock;
    private final Duration lifetime;
    private final Queue<Follower> followers = new ConcurrentLinkedQueue<>();

    /**
     * @param progress how far reports are; those that are gone are absent
     * @param lifetime how long one follower is served before it has to ask again
     */
    ProgressFeed(Function<Collection<UUID>, Map<UUID, Progress>> progress, Clock clock, Duration lifetime) {
        this.progress = progress;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Events from how far the report is now to its end. The oldest of too many followers of one account is let go. */
    SseEmitter follow(UUID account, Report report) {
        SseEmitter emitter = new SseEmitter(lifetime.plus(GRACE).toMillis());
        Follower follower = new Follower(account, report.id(), emitter, clock.instant());
        emitter.onCompletion(() -> followers.remove(follower));
        if (follower.tell(report.progress(), clock.instant()) && !follower.ended) {
            letGoOldest(account);
            followers.add(follower);
        }
        return emitter;
    }

    /** Tells each follower what has changed. */
    void tick() {
        try {
            Set<UUID> reports =
                    followers.stream().map(follower -> follower.report).collect(Collectors.toSet());
            if (!reports.isEmpty()) {
                Map<UUID, Progress> now = progress.apply(reports);
                followers.removeIf(follower -> !goesOn(follower, now));
            }
        } catch (RuntimeException e) {
            LOG.warn("followers learn nothing new for the moment: {}", e.toString());
        }
    }

    /** An instance that stops does not wait for its followers; they ask another one. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        followers.removeIf(follower -> {
            follower.emitter.complete();
            return true;
        });
    }

    int size() {
        return followers.size();
    }

    private boolean goesOn(Follower follower, Map<UUID, Progress> now) {
        Progress current = now.get(follower.report);
        Instant instant = clock.instant();
        if (current == null || instant.isAfter(follower.since.plus(lifetime))) {
            follower.emitter.complete();
            return false;
        }
        return follower.tell(current, instant) && !follower.ended;
    }

    private void letGoOldest(UUID account) {
        List<Follower> own = followers.stream()
                .filter(follower -> follower.account.equals(account))
                .sorted(Comparator.comparing(follower -> follower.since))
                .toList();
        for (Follower oldest : own.subList(0, Math.max(0, own.size() - FOLLOWERS_OF_ONE + 1))) {
            followers.remove(oldest);
            oldest.emitter.complete();
        }
    }

    /** One open answer. Told by one thread at a time: first the request's, then the ticker's. */
    private static final class Follower {
        private final UUID account;
        private final UUID report;
        private final SseEmitter emitter;
        private final Instant since;
        private volatile ReportJson.Step last = new ReportJson.Step("", -1);
        private volatile Instant lastTold;
        private volatile boolean ended;

        private Follower(UUID account, UUID report, SseEmitter emitter, Instant since) {
            this.account = account;
            this.report = report;
            this.emitter = emitter;
            this.since = since;
            this.lastTold = since;
        }

        /** False when the follower is not there any more. */
        private boolean tell(Progress progress, Instant now) {
            ReportJson.Step step = ReportJson.Step.of(progress);
            try {
                if (!step.equals(last)) {
                    emitter.send(SseEmitter.event().name("progress").data(step));
                    last = step;
                    lastTold = now;
                } else if (now.isAfter(lastTold.plus(LONGEST_SILENCE))) {
                    emitter.send(SseEmitter.event().comment("still there"));
                    lastTold = now;
                }
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("a follower of report {} went away", report, gone);
                return false;
            }
            if (progress.ended()) {
                ended = true;
                emitter.complete();
            }
            return true;
        }
    }
}
