package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.storage.StorageUnavailableException;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class AnalysisTaskTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 32", "1000000, 32"})
    void pausesLongerAfterEachFailureUpToHalfAMinute(int failures, long seconds) {
        assertThat(AnalysisTask.pauseAfter(failures)).hasSeconds(seconds);
    }

    @Test
    void givesWayToWhateverElseIsDue() {
        assertThat(AnalysisTask.job(new UUID(0, 1), Instant.EPOCH)
                        .getTaskInstance()
                        .getPriority())
                .as("an analysis may take a minute, a mail a moment")
                .isEqualTo(Priority.LOW)
                .isLessThan(new TaskInstance.Builder<Void>("mail", "1").build().getPriority());
    }

    @Test
    void waitsForStorageAndDatabaseHoweverLongTheyAreAway() {
        assertThat(AnalysisTask.passes(new StorageUnavailableException("down", new IOException())))
                .isTrue();
        assertThat(AnalysisTask.passes(new CannotCreateTransactionException("down")))
                .isTrue();
        assertThat(AnalysisTask.passes(new QueryTimeoutException("slow"))).isTrue();
    }

    @Test
    void doesNotWaitForABugToGoAway() {
        assertThat(AnalysisTask.passes(new IllegalStateException("a bug"))).isFalse();
        assertThat(AnalysisTask.passes(new DataIntegrityViolationException("a bug")))
                .isFalse();
    }
}
