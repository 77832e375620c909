package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.creditai.documents.storage.StorageUnavailableException;
import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
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

    @Test
    void failsOnlyWhileTheServiceDoesNotStop() {
        Runnable failing = () -> {
            throw new IllegalStateException("a bug, or the end of the service");
        };
        SettableSchedulerState scheduler = new SettableSchedulerState();
        assertThatThrownBy(() -> AnalysisTask.ended(scheduler, failing)).isInstanceOf(IllegalStateException.class);

        scheduler.setIsShuttingDown();
        ExecutionOperations<String> untouched = mock();
        AnalysisTask.ended(scheduler, failing).complete(mock(), untouched);
        verifyNoInteractions(untouched);
    }

    @Test
    void removesTheJobOfAnAnalysisThatHasEndedAlsoWhenTheServiceStops() {
        SettableSchedulerState scheduler = new SettableSchedulerState();
        scheduler.setIsShuttingDown();
        assertThat(AnalysisTask.ended(scheduler, () -> {})).isInstanceOf(CompletionHandler.OnCompleteRemove.class);
    }
}
