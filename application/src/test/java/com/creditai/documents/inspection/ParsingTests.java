package com.creditai.documents.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParsingTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void letEverythingEnd() {
        end.countDown();
        others.shutdownNow();
    }

    @Test
    void answersWhatTheWorkAnswers() throws RefusedException {
        assertThat(new Parsing(LONG).within(new Bounds(LONG), () -> 7)).isEqualTo(7);
    }

    @Test
    void handsTheReasonOfTheWorkOn() {
        assertThatThrownBy(() -> new Parsing(LONG).within(new Bounds(LONG), () -> {
                    throw new RefusedException(RefusalReason.NESTING);
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NESTING));
    }

    @Test
    void refusesAFileWhoseTimeIsOverThoughItsParserDoesNotStop() {
        assertThatThrownBy(() -> new Parsing(LONG).within(new Bounds(Duration.ofMillis(50)), this::untilTheEnd))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.BOMB));
    }

    @Test
    void givesNobodyATurnWhileAnAbandonedParserStillHoldsItsMemory() {
        Parsing parsing = new Parsing(Duration.ofMillis(50));
        assertThatThrownBy(() -> parsing.within(new Bounds(Duration.ofMillis(50)), this::untilTheEnd))
                .isInstanceOf(RefusedException.class);

        assertThatThrownBy(() -> parsing.within(new Bounds(LONG), () -> 1))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void doesNotCountTheTimeThatAFileWaitsForItsTurn() throws Exception {
        Parsing parsing = new Parsing(LONG);
        CountDownLatch running = new CountDownLatch(1);
        Future<Integer> first = others.submit(() -> parsing.within(new Bounds(LONG), () -> {
            running.countDown();
            return untilTheEnd();
        }));
        running.await();
        Bounds hurried = new Bounds(Duration.ofMillis(300));
        Future<Integer> second = others.submit(() -> parsing.within(hurried, () -> 2));
        Awaitility.await("the file's whole time is over while it waits")
                .until(() -> hurried.left().isNegative());
        end.countDown();

        assertThat(second.get()).as("the result of the file that waited").isEqualTo(2);
        assertThat(first.get()).isEqualTo(1);
    }

    private int untilTheEnd() {
        try {
            end.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
