package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.documents.FailureCode;
import com.creditai.documents.Report;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.extraction.Extracted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reports that are analysed again, by several, or in vain. */
class AnalysingAgainTests extends AnalysingTestCase {

    @Test
    void leavesTheReportForAnotherTryWhileStorageIsDown() {
        Analysing analysing = analysing(this::readable);
        fixture.storage.down = true;

        assertThatThrownBy(() -> analysing.analyse(report.id(), HELD)).isInstanceOf(StorageUnavailableException.class);
        assertThat(current().progress().state()).isEqualTo("PROCESSING");

        fixture.storage.down = false;
        analysing.analyse(report.id(), HELD);
        assertThat(current().progress().state()).isEqualTo("READY");
    }

    @Test
    void makesOneResultWhenRunAgain() {
        Analysing analysing = analysing(this::readable);
        analysing.analyse(report.id(), HELD);
        Report ready = current();

        analysing.analyse(report.id(), HELD);

        assertThat(current()).isEqualTo(ready);
        assertThat(fixture.mailed).hasSize(1);
    }

    @Test
    void makesOneResultWhenTwoWorkersReadAtOnce() throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        Analysing analysing = analysing(file -> {
            try {
                bothHaveRead.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return readable(file);
        });

        Future<?> first = threads.submit(() -> analysing.analyse(report.id(), HELD));
        Future<?> second = threads.submit(() -> analysing.analyse(report.id(), HELD));
        first.get();
        second.get();

        assertThat(fixture.query("select report_id from analysis where report_id = ?", report.id()))
                .containsExactly(Map.of("report_id", report.id()));
        assertThat(fixture.mailed).hasSize(1);
        assertThat(current().version()).as("its owner has changed nothing").isEqualTo(1);
    }

    /** It was frozen for long, say, and another worker is at the report now, which is to end it. */
    @Test
    void endsNoReportWhoseJobAnotherWorkerHasTakenOver() {
        Extracted unknown = new Extracted.UnknownLayout(List.of());
        analysing(this::readable).analyse(report.id(), LOST);
        analysing(file -> unknown).analyse(report.id(), LOST);
        analysing(this::readable).giveUp(report.id(), LOST);

        assertThat(current().progress().state()).as("the other one's to end").isEqualTo("PROCESSING");
        assertThat(fixture.query("select 1 from analysis where report_id = ?", report.id()))
                .isEmpty();
        assertThat(fixture.mailed).isEmpty();

        analysing(this::readable).analyse(report.id(), HELD);
        assertThat(current().progress().state()).isEqualTo("READY");
    }

    @Test
    void addsNothingToAReportThatWasDeletedMeanwhile() {
        analysing(file -> {
                    fixture.reports().delete(maya, report.id());
                    return readable(file);
                })
                .analyse(report.id(), HELD);

        assertThat(fixture.reports().find(maya, report.id())).isEmpty();
        assertThat(fixture.query("select 1 from analysis where report_id = ?", report.id()))
                .isEmpty();
        assertThat(fixture.mailed).isEmpty();
    }

    @Test
    void givesUpWhatKeepsFailingOnOurSide() {
        Analysing failing = analysing(file -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> failing.analyse(report.id(), HELD)).isInstanceOf(IllegalStateException.class);

        failing.giveUp(report.id(), HELD);

        assertFailed(FailureCode.INTERNAL);
    }

    @Test
    void keepsAReadyReportReadyWhenSomebodyGivesUp() {
        Analysing analysing = analysing(this::readable);
        analysing.analyse(report.id(), HELD);

        analysing.giveUp(report.id(), HELD);

        assertThat(current().progress().state()).isEqualTo("READY");
    }
}
