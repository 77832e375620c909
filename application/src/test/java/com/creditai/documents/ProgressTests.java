package com.creditai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.documents.Progress.Processing;
import com.creditai.documents.Progress.Received;
import com.creditai.documents.Progress.Stage;
import com.creditai.extraction.Bureau;
import com.creditai.platform.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTests {

    private static final Sha256 DIGEST = Sha256.of("anything");

    @Test
    void goesFromReceivedThroughEachStageToReady() {
        Processing processing = new Received().started();
        for (Stage stage : Stage.values()) {
            Processing next = processing.reached(stage);
            assertThat(next.percent()).as("percent at " + stage).isGreaterThanOrEqualTo(processing.percent());
            processing = next;
        }

        Progress ready = processing.analysed(DIGEST, Bureau.EXPERIAN);

        assertThat(ready.state()).isEqualTo("READY");
        assertThat(ready.percent()).isEqualTo(100);
        assertThat(ready.ended()).isTrue();
    }

    @Test
    void neverTurnsTheClockBackWhenAnEarlierStageIsTriedAgain() {
        Processing late = new Received().started().reached(Stage.ANALYSING);

        assertThat(late.reached(Stage.CHECKING)).isEqualTo(late);
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void endsAsFailedWhereItStood(FailureCode failure) {
        Progress.Failed failed = new Processing(30).failed(failure);

        assertThat(failed.percent()).isEqualTo(30);
        assertThat(failed.ended()).isTrue();
        assertThat(FailureCode.of(failed.failure().code())).isEqualTo(failure);
    }

    @Test
    void hasNotEndedBeforeItIsReadyOrFailed() {
        assertThat(new Received().ended()).isFalse();
        assertThat(new Processing(99).ended()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void isNeverFinishedWhileItIsProcessed(int percent) {
        assertThatThrownBy(() -> new Processing(percent)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoFailureThatDoesNotExist() {
        assertThatThrownBy(() -> FailureCode.of("bad-luck")).isInstanceOf(IllegalArgumentException.class);
    }
}
