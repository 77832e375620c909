package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.AnalysisOutcome;
import com.creditai.documents.DerogatoryOfReport;
import com.creditai.documents.FailureCode;
import com.creditai.documents.FindingOfReport;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Extracted;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.extraction.ReadingRefusedException;
import com.creditai.notifications.Notifications;
import com.creditai.platform.jobs.Tenure;
import com.creditai.platform.tenancy.Acting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysingTests {

    private static final CreditReport CREDIT = new CreditReport(
            Bureau.EQUIFAX,
            Optional.of(new Printed<>(PartialDate.of(YearMonth.of(2024, 3)), 1, 2, "March 2024")),
            List.of(new Printed<>("Maya Sample", 1, 4, "MAYA SAMPLE")),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static final Tenure HELD = () -> true;
    private static final Tenure LOST = () -> false;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DocumentsFixture fixture;
    private UUID maya;
    private Report report;

    @BeforeAll
    void start() throws IOException {
        fixture = DocumentsFixture.start();
    }

    @AfterAll
    void stop() throws IOException {
        threads.shutdownNow();
        fixture.close();
    }

    @BeforeEach
    void upload() {
        fixture.storage.down = false;
        fixture.mailed.clear();
        maya = fixture.person();
        report = fixture.uploaded(maya, DocumentsFixture.pdf());
    }

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

    private void assertFailed(FailureCode failure) {
        assertThat(current().progress())
                .isInstanceOfSatisfying(
                        Progress.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(failure));
        assertThat(fixture.query("select 1 from analysis where report_id = ?", report.id()))
                .isEmpty();
        assertThat(fixture.mailed).isEmpty();
    }

    private Report current() {
        return fixture.reports().find(maya, report.id()).orElseThrow();
    }

    private Extracted readable(Path file) {
        return new Extracted.Read(CREDIT);
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Analysing analysing(Function<Path, Extracted> reader) {
        return new Analysing(
                fixture.part(ReportRows.class),
                fixture.part(AnalysisRows.class),
                fixture.part(StoredDocument.class),
                new Reading(reader, threads, Duration.ofSeconds(2)),
                new ReadyMail(fixture.part(Notifications.class), URI.create("https://creditai.test/")),
                fixture.part(AuditTrail.class),
                fixture.part(Acting.class));
    }
}
