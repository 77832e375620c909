package com.creditai.documents.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.documents.IncomingFile;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.documents.ReportName;
import com.creditai.documents.UploadOutcome;
import com.creditai.documents.inspection.InspectionResult;
import com.creditai.documents.inspection.RefusalReason;
import com.creditai.documents.inspection.UploadLimits;
import com.creditai.documents.storage.ChecksumMismatchException;
import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.digest.Sha256;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes a file in: receive and digest it, judge it, store it, and only then write its row, its audit entry and its job in
 * one transaction. Each way out before that leaves no row, no object, no job and no file.
 */
final class Uploading {

    private static final Logger LOG = LoggerFactory.getLogger(Uploading.class);

    private final PrivateFiles files;
    private final UploadLimits limits;
    private final InspectionGate inspection;
    private final ObjectStorage storage;
    private final ObjectRemovals removals;
    private final ReportRows rows;
    private final AnalysisJobs jobs;
    private final AuditTrail audit;
    private final Acting acting;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Uploading(
            PrivateFiles files,
            UploadLimits limits,
            InspectionGate inspection,
            ObjectStorage storage,
            ObjectRemovals removals,
            ReportRows rows,
            AnalysisJobs jobs,
            AuditTrail audit,
            Acting acting,
            Clock clock,
            Supplier<UUID> ids) {
        this.files = files;
        this.limits = limits;
        this.inspection = inspection;
        this.storage = storage;
        this.removals = removals;
        this.rows = rows;
        this.jobs = jobs;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws UncheckedIOException when the content ends early or cannot be read */
    UploadOutcome upload(UUID account, IncomingFile file) {
        try (InputStream content = file.content().open();
                ReceivedFile received = ReceivedFile.receive(content, limits.maxBytes(), files)) {
            return judge(account, file, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadOutcome judge(UUID account, IncomingFile file, ReceivedFile received) {
        if (received.tooLarge()) {
            return new UploadOutcome.Refused(RefusalReason.TOO_LARGE, limits);
        }
        if (file.claimed().filter(claimed -> !claimed.equals(received.sha256())).isPresent()) {
            return new UploadOutcome.DigestDiffers();
        }
        Optional<UploadOutcome> before = already(account, received.sha256());
        if (before.isPresent()) {
            return before.get();
        }
        Optional<InspectionResult> judgement = inspection.inspect(received.path());
        if (judgement.isEmpty() || judgement.get() instanceof InspectionResult.Busy) {
            return new UploadOutcome.Busy();
        }
        if (judgement.get() instanceof InspectionResult.Unchecked) {
            return new UploadOutcome.Unchecked();
        }
        if (judgement.get() instanceof InspectionResult.Refused refused) {
            return new UploadOutcome.Refused(refused.reason(), limits);
        }
        int pages = ((InspectionResult.Accepted) judgement.get()).pages();
        return keep(account, received, newReport(file, received, pages));
    }

    private Report newReport(IncomingFile file, ReceivedFile received, int pages) {
        return new Report(
                ids.get(),
                ReportName.ofFile(file.name()).text(),
                new Progress.Received(),
                pages,
                received.sizeBytes(),
                received.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
    }

    private UploadOutcome keep(UUID account, ReceivedFile received, Report report) {
        String object = StoredDocument.objectOf(report.id());
        removals.announce(account, object);
        try {
            storage.store(object, received.path(), received.sha256());
            acting.run(new Actor.Consumer(account), () -> write(account, object, report));
            return new UploadOutcome.Accepted(report);
        } catch (StorageUnavailableException e) {
            LOG.warn("report {} was not taken in, storage does not answer: {}", report.id(), e.getMessage());
            // Asked to remove it, storage would keep the person waiting as long once more.
            removals.removeLater(account, object);
            return new UploadOutcome.StorageDown();
        } catch (ChecksumMismatchException e) {
            LOG.warn("report {} was not taken in, storage did not keep its document: {}", report.id(), e.getMessage());
            removals.remove(account, object);
            return new UploadOutcome.StorageDown();
        } catch (DuplicateKeyException e) {
            removals.remove(account, object);
            return already(account, received.sha256()).orElseGet(UploadOutcome.Busy::new);
        } catch (RuntimeException e) {
            removals.remove(account, object);
            throw e;
        }
    }

    private void write(UUID account, String object, Report report) {
        rows.insert(account, report);
        removals.keep(object);
        // Not the digest: the audit outlives the document, and would tell for ever who had which file.
        audit.record(AuditAction.REPORT_UPLOADED, report.id(), Map.of());
        jobs.enqueue(report.id());
    }

    private Optional<UploadOutcome> already(UUID account, Sha256 sha256) {
        return acting.as(new Actor.Consumer(account), () -> rows.findByContent(account, sha256))
                .map(UploadOutcome.AlreadyHere::new);
    }
}
