package com.creditai.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.AdjustableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedDependencyTests {

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AdjustableClock clock = new AdjustableClock();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean broken;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void isAskedOnceHoweverManyPeopleLook() {
        WatchedDependency watched = watch(this::answer);
        look(watched);
        look(watched);
        assertThat(asked).as("looks within three seconds").hasValue(1);

        pass(WatchedDependency.FRESH);
        look(watched);
        assertThat(asked).as("a look after three seconds").hasValue(2);
    }

    @Test
    void keepsTheLastSuccessWhileItIsDown() {
        WatchedDependency watched = watch(this::answer);
        Observation before = look(watched);
        broken = true;
        pass(WatchedDependency.FRESH);
        Observation lost = look(watched);
        broken = false;
        pass(WatchedDependency.FRESH);

        assertThat(before.up()).isTrue();
        assertThat(lost.up()).as("while it fails").isFalse();
        assertThat(lost.lastSuccess()).isEqualTo(before.lastSuccess()).isPresent();
        assertThat(look(watched).up()).as("when it is back").isTrue();
    }

    @Test
    void hasNoLastSuccessWhenItNeverWorked() {
        broken = true;

        assertThat(look(watch(this::answer)).lastSuccess()).isEqualTo(Optional.<Instant>empty());
    }

    @Test
    void isDownWhileItOwesAnAnswerAndIsNotAskedAgain() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        WatchedDependency watched = watch(() -> {
            asked.incrementAndGet();
            entered.countDown();
            hanging.await();
        });
        watched.begin();
        entered.await();
        pass(WatchedDependency.PATIENCE);
        assertThat(watched.seen()).isEqualTo(new Observation(false, WatchedDependency.PATIENCE, Optional.empty()));

        pass(WatchedDependency.FRESH);
        assertThat(look(watched).up()).as("still without an answer").isFalse();
        assertThat(asked).as("not asked a second time").hasValue(1);
        hanging.countDown();
    }

    @Test
    void doesNotTakeAnOldAnswerForANewOne() {
        WatchedDependency watched = watch(this::answer);
        Observation before = look(watched);
        watched.begin();
        // Whoever looks waits for other dependencies first: what was fresh when the look began is not any more.
        pass(WatchedDependency.FRESH);

        assertThat(watched.seen())
                .as("what is known without having been asked again")
                .isEqualTo(before);
        broken = true;
        assertThat(look(watched)).as("the next look, at which it fails").isEqualTo(before.thenFailed(Duration.ZERO));
    }

    @Test
    void saysWhenItAnsweredHoweverLateThatIsLookedAt() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            WatchedDependency watched = watch(this::answer, one);
            watched.begin();
            one.submit(() -> {}).get();
            Instant answered = Instant.now();

            clock.ahead(
                    Duration.ofSeconds(2),
                    () -> assertThat(watched.seen().lastSuccess())
                            .hasValueSatisfying(success -> assertThat(success).isBeforeOrEqualTo(answered)));
        } finally {
            one.shutdownNow();
        }
    }

    private void answer() throws IOException {
        asked.incrementAndGet();
        if (broken) {
            throw new IOException("broken");
        }
    }

    private WatchedDependency watch(Dependency.Check check) {
        return watch(check, threads);
    }

    private WatchedDependency watch(Dependency.Check check, ExecutorService asking) {
        return new WatchedDependency(Dependency.optional("mail", check), asking, clock, nanoTime::get);
    }

    private static Observation look(WatchedDependency watched) {
        watched.begin();
        return watched.seen();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
