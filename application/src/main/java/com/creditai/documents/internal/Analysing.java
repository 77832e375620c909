package com.creditai.documents.internal;

import com.creditai.analysis.Analysis;
import com.creditai.analysis.ReportAnalysis;
import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.documents.FailureCode;
import com.creditai.documents.Progress;
import com.creditai.documents.Progress.Stage;
import com.creditai.documents.Report;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Extracted;
import com.creditai.extraction.ReadingRefusedException;
import com.creditai.platform.digest.Sha256;
import com.creditai.platform.jobs.Tenure;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's part: fetches a received document, reads and analyses it, and writes the result in one transaction. Run
 * again, or by two workers at once, it still makes one result, because only a report that is being processed can end, and only
 * the worker that still has the job can end it.
 */
final class Analysing {

    private static final Logger LOG = LoggerFactory.getLogger(Analysing.class);
    private static final Actor WORKER = new Actor.Worker();

    private final ReportRows rows;
    private final AnalysisRows results;
    private final StoredDocument documents;
    private final Reading reading;
    private final ReadyMail mail;
    private final AuditTrail audit;
    private final Acting acting;

    Analysing(
            ReportRows rows,
            AnalysisRows results,
            StoredDocument documents,
            Reading reading,
            ReadyMail mail,
            AuditTrail audit,
            Acting acting) {
        this.rows = rows;
        this.results = results;
        this.documents = documents;
        this.reading = reading;
        this.mail = mail;
        this.audit = audit;
        this.acting = acting;
    }

    /** Does nothing for a report that has ended or is gone. Throws what is worth another try. */
    void analyse(UUID id, Tenure tenure) {
        Optional<Report> found = acting.as(WORKER, () -> start(id));
        if (found.isPresent() && found.get().progress() instanceof Progress.Processing processing) {
            analyse(found.get(), processing, tenure);
        }
    }

    private void analyse(Report report, Progress.Processing processing, Tenure tenure) {
        Optional<ReceivedFile> document = documents.fetch(report);
        if (document.isEmpty()) {
            LOG.error(
                    "the stored document of report {} is not the one that was uploaded; it is not analysed",
                    report.id());
            fail(report.id(), processing.failed(FailureCode.DOCUMENT_ALTERED), tenure);
            return;
        }
        try (ReceivedFile copy = document.get()) {
            read(report, reached(report, processing, Stage.READING), copy.path(), tenure);
        }
    }

    /** Ends the report as failed on our side. */
    void giveUp(UUID id, Tenure tenure) {
        acting.as(WORKER, () -> rows.find(id)).ifPresent(report -> {
            if (report.progress() instanceof Progress.Received received) {
                fail(id, received.started().failed(FailureCode.INTERNAL), tenure);
            } else if (report.progress() instanceof Progress.Processing processing) {
                fail(id, processing.failed(FailureCode.INTERNAL), tenure);
            }
        });
    }

    private Optional<Report> start(UUID id) {
        rows.start(id, new Progress.Received().started());
        return rows.find(id);
    }

    private void read(Report report, Progress.Processing processing, Path file, Tenure tenure) {
        Extracted extracted;
        try {
            extracted = reading.read(file);
        } catch (TimeoutException e) {
            LOG.warn("reading report {} took longer than allowed", report.id());
            fail(report.id(), processing.failed(FailureCode.PROCESSING_TIMEOUT), tenure);
            return;
        } catch (ReadingRefusedException refused) {
            LOG.warn("report {} is not read: {}", report.id(), refused.reason());
            fail(report.id(), processing.failed(failureOf(refused.reason())), tenure);
            return;
        }
        Sha256 processed = digest(file);
        if (!processed.equals(report.sha256())) {
            LOG.error("the document of report {} changed while it was read; the result is thrown away", report.id());
            fail(report.id(), processing.failed(FailureCode.DOCUMENT_ALTERED), tenure);
        } else if (extracted instanceof Extracted.Read read) {
            finish(report, reached(report, processing, Stage.ANALYSING), read.report(), tenure);
        } else {
            fail(report.id(), processing.failed(FailureCode.LAYOUT_UNKNOWN), tenure);
        }
    }

    /** A document that is damaged behind its beginning looks to a person like one of a layout that we do not know. */
    private static FailureCode failureOf(ReadingRefusedException.Reason reason) {
        return switch (reason) {
            case TOO_MUCH_TEXT, TOO_MANY_PAGES -> FailureCode.TOO_MUCH_TEXT;
            case TOO_SLOW -> FailureCode.PROCESSING_TIMEOUT;
            case UNREADABLE -> FailureCode.LAYOUT_UNKNOWN;
        };
    }

    private void finish(Report report, Progress.Processing processing, CreditReport credit, Tenure tenure) {
        Analysis analysis = ReportAnalysis.of(credit);
        Progress.Ready ready = reached(report, processing, Stage.KEEPING).analysed(report.sha256(), credit.bureau());
        boolean kept = acting.as(WORKER, () -> tenure.isHeld() && keep(report.id(), ready, credit, analysis));
        if (!kept) {
            thrownAway(report.id());
        }
    }

    private boolean keep(UUID id, Progress.Ready ready, CreditReport credit, Analysis analysis) {
        if (!rows.finish(id, ready)) {
            return false;
        }
        UUID account = rows.ownerOf(id);
        results.insert(account, id, credit, analysis);
        mail.enqueue(account, id);
        audit.record(
                AuditAction.REPORT_ANALYSED,
                id,
                Map.of("findings", Integer.toString(analysis.findings().size())));
        return true;
    }

    private void fail(UUID id, Progress.Failed end, Tenure tenure) {
        boolean failed = acting.as(WORKER, () -> tenure.isHeld() && keep(id, end));
        if (!failed) {
            thrownAway(id);
        }
    }

    private boolean keep(UUID id, Progress.Failed end) {
        boolean failed = rows.fail(id, end);
        if (failed) {
            audit.record(
                    AuditAction.REPORT_FAILED,
                    id,
                    Map.of("failure", end.failure().code()));
        }
        return failed;
    }

    private static void thrownAway(UUID id) {
        LOG.warn("report {} ended meanwhile, was deleted or was taken over; what this worker found is thrown away", id);
    }

    private Progress.Processing reached(Report report, Progress.Processing processing, Stage stage) {
        Progress.Processing next = processing.reached(stage);
        acting.as(WORKER, () -> rows.advance(report.id(), next));
        return next;
    }

    private static Sha256 digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
