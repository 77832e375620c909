package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.FailureCode;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Extracted;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.notifications.Notifications;
import com.creditai.platform.jobs.Tenure;
import com.creditai.platform.tenancy.Acting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** An uploaded report before each test, and workers that read it as the test wants. */
abstract class AnalysingTestCase extends DocumentsTestCase {

    static final CreditReport CREDIT = new CreditReport(
            Bureau.EQUIFAX,
            Optional.of(new Printed<>(PartialDate.of(YearMonth.of(2024, 3)), 1, 2, "March 2024")),
            List.of(new Printed<>("Maya Sample", 1, 4, "MAYA SAMPLE")),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    static final Tenure HELD = () -> true;
    static final Tenure LOST = () -> false;

    final ExecutorService threads = Executors.newCachedThreadPool();
    Report report;

    @AfterAll
    void endsWorkers() {
        threads.shutdownNow();
    }

    @BeforeEach
    void upload() {
        fixture.mailed.clear();
        report = fixture.uploaded(maya, DocumentsFixture.pdf());
    }

    void assertFailed(FailureCode failure) {
        assertThat(current().progress())
                .isInstanceOfSatisfying(
                        Progress.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(failure));
        assertThat(fixture.query("select 1 from analysis where report_id = ?", report.id()))
                .isEmpty();
        assertThat(fixture.mailed).isEmpty();
    }

    Report current() {
        return fixture.reports().find(maya, report.id()).orElseThrow();
    }

    Extracted readable(Path file) {
        return new Extracted.Read(CREDIT);
    }

    Analysing analysing(Function<Path, Extracted> reader) {
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
