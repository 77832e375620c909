package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.creditai.extraction.Extracted;
import com.creditai.extraction.ReadingRefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private static final Extracted READ = new Extracted.UnknownLayout(List.of());
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final DocumentThreads threads = new DocumentThreads();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void stop() {
        released.countDown();
        threads.close();
        workers.shutdownNow();
    }

    @Test
    void readsTwoDocumentsAtOnceAndTheThirdWhenOneHasEnded() throws Exception {
        Reading reading = new Reading(this::untilReleased, threads.reading(), LIMIT);
        List<Future<Extracted>> three = submitted(3, () -> reading.read(Path.of("report.pdf")));

        await("two are being read").until(() -> begun.get() == 2);
        await("the third keeps waiting").during(Duration.ofMillis(300)).until(() -> begun.get() == 2);
        released.countDown();

        for (Future<Extracted> one : three) {
            assertThat(one.get()).as("a document that was read").isEqualTo(READ);
        }
        assertThat(begun).hasValue(3);
    }

    /** The third waits longer than reading may take, and is read all the same. */
    @Test
    void doesNotCountTheTimeThatADocumentWaits() throws Exception {
        Duration shortLimit = Duration.ofMillis(400);
        Reading patient = new Reading(this::untilReleased, threads.reading(), LIMIT);
        List<Future<Extracted>> two = submitted(2, () -> patient.read(Path.of("report.pdf")));
        await("both threads are taken").until(() -> begun.get() == 2);

        Future<Extracted> third = workers.submit(
                () -> new Reading(file -> READ, threads.reading(), shortLimit).read(Path.of("third.pdf")));
        await("it has waited longer than its limit")
                .during(shortLimit.multipliedBy(2))
                .until(() -> !third.isDone());
        released.countDown();

        assertThat(third.get()).isEqualTo(READ);
        assertThat(two).allSatisfy(one -> assertThat(one.get()).isEqualTo(READ));
    }

    @Test
    void endsTheWaitOfADocumentWhenTheServiceStops() {
        Reading reading = new Reading(this::untilReleased, threads.reading(), LIMIT);
        List<Future<Extracted>> three = submitted(3, () -> reading.read(Path.of("report.pdf")));
        await("two are being read").until(() -> begun.get() == 2);

        threads.close();

        assertThat(three).allSatisfy(ReadingTests::assertStopped);
    }

    /** What reading answers to an interrupt when it takes too long says nothing about the document when the service stops. */
    @Test
    void findsNoDocumentTooSlowBecauseTheServiceStops() {
        Reading reading = new Reading(this::untilReleasedOrTooSlow, threads.reading(), LIMIT);
        List<Future<Extracted>> one = submitted(1, () -> reading.read(Path.of("report.pdf")));
        await("it is being read").until(() -> begun.get() == 1);

        threads.close();

        assertStopped(one.get(0));
    }

    private static void assertStopped(Future<Extracted> reading) {
        assertThatThrownBy(reading::get)
                .as("the reading of a document when the service stops")
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    private Extracted untilReleasedOrTooSlow(Path file) {
        try {
            return untilReleased(file);
        } catch (IllegalStateException interrupted) {
            throw new ReadingRefusedException(
                    ReadingRefusedException.Reason.TOO_SLOW, "Reading was interrupted", interrupted);
        }
    }

    private List<Future<Extracted>> submitted(int count, Callable<Extracted> work) {
        List<Future<Extracted>> submitted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            submitted.add(workers.submit(work));
        }
        return submitted;
    }

    private Extracted untilReleased(Path file) {
        begun.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return READ;
    }
}
