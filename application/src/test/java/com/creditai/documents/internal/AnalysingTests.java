package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.AnalysisOutcome;
import com.creditai.documents.DerogatoryOfReport;
import com.creditai.documents.FailureCode;
import com.creditai.documents.FindingOfReport;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Extracted;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.extraction.ReadingRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysingTests extends AnalysingTestCase {

    @Test
    void analysesWhatWasUploadedAndTellsItsOwner() throws IOException {
        analysing(this::readable).analyse(report.id(), HELD);

        Report ready = current();
        assertThat(ready.progress()).isEqualTo(new Progress.Ready(report.sha256(), Bureau.EQUIFAX));
        assertThat(ready.version()).as("its owner has changed nothing").isEqualTo(1);
        AnalysisOutcome outcome = fixture.reports().analysis(maya, report.id());
        assertThat(outcome).isInstanceOfSatisfying(AnalysisOutcome.Ready.class, it -> {
            assertThat(it.analysis().reportDate()).contains("2024-03");
            assertThat(it.analysis().creditReport().at("/names/0/raw").asString())
                    .isEqualTo("MAYA SAMPLE");
        });
        assertThat(fixture.mailed).containsExactly(report.id());
        assertThat(fixture.privateFiles()).as("private files").isEmpty();
    }

    @Test
    void showsTheAnalysisToNobodyElse() {
        analysing(this::readable).analyse(report.id(), HELD);

        UUID noah = fixture.person();
        assertThat(fixture.reports().analysis(noah, report.id())).isEqualTo(new AnalysisOutcome.NoSuchReport());
    }

    @Test
    void hasNoAnalysisBeforeItIsMade() {
        assertThat(fixture.reports().analysis(maya, report.id()))
                .isEqualTo(new AnalysisOutcome.NotReady(new Progress.Received()));
    }

    @Test
    void neverReadsADocumentOfWhichOneByteChangedInStorage() {
        AtomicInteger read = new AtomicInteger();
        fixture.storage.corrupt("documents/" + report.id());

        analysing(file -> {
                    read.incrementAndGet();
                    return readable(file);
                })
                .analyse(report.id(), HELD);

        assertThat(read).hasValue(0);
        assertFailed(FailureCode.DOCUMENT_ALTERED);
    }

    @Test
    void throwsAwayWhatWasReadOfAFileThatChangedMeanwhile() {
        analysing(file -> {
                    append(file);
                    return readable(file);
                })
                .analyse(report.id(), HELD);

        assertFailed(FailureCode.DOCUMENT_ALTERED);
    }

    @Test
    void failsAReportWhoseDocumentIsGone() {
        fixture.storage.delete("documents/" + report.id());

        analysing(this::readable).analyse(report.id(), HELD);

        assertFailed(FailureCode.DOCUMENT_ALTERED);
    }

    @Test
    void failsAnUnknownLayoutAndKeepsTheReport() {
        analysing(file -> new Extracted.UnknownLayout(List.of())).analyse(report.id(), HELD);

        assertFailed(FailureCode.LAYOUT_UNKNOWN);
        assertThat(fixture.storage.objects).containsKey("documents/" + report.id());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "TOO_MUCH_TEXT, TOO_MUCH_TEXT",
        "TOO_MANY_PAGES, TOO_MUCH_TEXT",
        "TOO_SLOW, PROCESSING_TIMEOUT",
        "UNREADABLE, LAYOUT_UNKNOWN"
    })
    void failsADocumentThatReadingRefusesByItsReason(ReadingRefusedException.Reason reason, FailureCode failure) {
        analysing(file -> {
                    throw new ReadingRefusedException(reason, "refused");
                })
                .analyse(report.id(), HELD);

        assertFailed(failure);
    }

    @Test
    void keepsWhenAnEntryMustLeaveBeforeThereIsAFindingAboutIt() {
        Printed<PartialDate> firstDelinquency = new Printed<>(PartialDate.parse("2021-03"), 2, 7, "03/2021");
        Collection collection = Collection.builder()
                .agency(new Printed<>("OAKMONT RECOVERY", 2, 5, "OAKMONT RECOVERY"))
                .firstDelinquency(firstDelinquency)
                .build();
        CreditReport credit = new CreditReport(
                Bureau.EQUIFAX,
                CREDIT.reportDate(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(collection),
                List.of(),
                List.of());

        analysing(file -> new Extracted.Read(credit)).analyse(report.id(), HELD);

        assertThat(fixture.reports().analysis(maya, report.id()))
                .isInstanceOfSatisfying(AnalysisOutcome.Ready.class, outcome -> {
                    assertThat(outcome.analysis().findings()).as("findings").isEmpty();
                    assertThat(outcome.analysis().derogatories())
                            .containsExactly(new DerogatoryOfReport(
                                    "Obsolete-Collection",
                                    "OAKMONT RECOVERY",
                                    new FindingOfReport.Span("2028-08-28", "2028-09-27"),
                                    new FindingOfReport.Span("2028-03-01", "2028-03-31"),
                                    2,
                                    7));
                });
    }

    @Test
    void failsADocumentThatTakesTooLongAndStopsReadingIt() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        analysing(file -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return readable(file);
                })
                .analyse(report.id(), HELD);

        assertFailed(FailureCode.PROCESSING_TIMEOUT);
        assertThat(interrupted.await(5, java.util.concurrent.TimeUnit.SECONDS))
                .as("reading ended")
                .isTrue();
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
