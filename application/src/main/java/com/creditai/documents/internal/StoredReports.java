package com.creditai.documents.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.documents.AnalysisOutcome;
import com.creditai.documents.DocumentOutcome;
import com.creditai.documents.IncomingFile;
import com.creditai.documents.Position;
import com.creditai.documents.RenameOutcome;
import com.creditai.documents.Report;
import com.creditai.documents.ReportList;
import com.creditai.documents.ReportName;
import com.creditai.documents.Reports;
import com.creditai.documents.UploadOutcome;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/** {@link Reports} in the database and in object storage. */
final class StoredReports implements Reports {

    private final Uploading uploading;
    private final ReportRows rows;
    private final AnalysisRows analyses;
    private final StoredDocument documents;
    private final ObjectRemovals removals;
    private final AuditTrail audit;
    private final Acting acting;

    StoredReports(
            Uploading uploading,
            ReportRows rows,
            AnalysisRows analyses,
            StoredDocument documents,
            ObjectRemovals removals,
            AuditTrail audit,
            Acting acting) {
        this.uploading = uploading;
        this.rows = rows;
        this.analyses = analyses;
        this.documents = documents;
        this.removals = removals;
        this.audit = audit;
        this.acting = acting;
    }

    @Override
    public UploadOutcome upload(UUID account, IncomingFile file) {
        return uploading.upload(account, file);
    }

    @Override
    public ReportList list(UUID account, int limit, Optional<Position> after) {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw new IllegalArgumentException("a list has 1 to " + LONGEST_LIST + " reports, not " + limit);
        }
        List<Report> found = acting.as(new Actor.Consumer(account), () -> rows.newestFirst(account, limit + 1, after));
        if (found.size() <= limit) {
            return new ReportList(found, Optional.empty());
        }
        Report last = found.get(limit - 1);
        return new ReportList(found.subList(0, limit), Optional.of(new Position(last.uploadedAt(), last.id())));
    }

    @Override
    public Optional<Report> find(UUID account, UUID report) {
        return acting.as(new Actor.Consumer(account), () -> rows.find(report));
    }

    @Override
    public RenameOutcome rename(UUID account, UUID report, ReportName name, IntPredicate expected) {
        return acting.as(new Actor.Consumer(account), () -> {
            Optional<Report> current = rows.findToChange(report);
            if (current.isEmpty()) {
                return new RenameOutcome.NoSuchReport();
            }
            int version = current.get().version();
            if (!expected.test(version) || !rows.rename(account, report, name, version)) {
                return new RenameOutcome.ChangedMeanwhile(current.get());
            }
            audit.record(AuditAction.REPORT_RENAMED, report, Map.of());
            return new RenameOutcome.Renamed(rows.find(report).orElseThrow());
        });
    }

    @Override
    public boolean delete(UUID account, UUID report) {
        String object = StoredDocument.objectOf(report);
        boolean deleted = acting.as(new Actor.Consumer(account), () -> {
            if (!rows.delete(report)) {
                return false;
            }
            removals.schedule(account, object);
            audit.record(AuditAction.REPORT_DELETED, report, Map.of());
            return true;
        });
        if (deleted) {
            removals.remove(account, object);
        }
        return deleted;
    }

    @Override
    public AnalysisOutcome analysis(UUID account, UUID report) {
        return acting.as(new Actor.Consumer(account), () -> {
            Optional<Report> found = rows.find(report);
            if (found.isEmpty()) {
                return new AnalysisOutcome.NoSuchReport();
            }
            return analyses.find(account, report)
                    .<AnalysisOutcome>map(AnalysisOutcome.Ready::new)
                    .orElseGet(() -> new AnalysisOutcome.NotReady(found.get().progress()));
        });
    }

    @Override
    public DocumentOutcome document(UUID account, UUID report) {
        Optional<Report> found = find(account, report);
        if (found.isEmpty()) {
            return new DocumentOutcome.NoSuchReport();
        }
        // Recorded before it is fetched: nothing is handed out without a record.
        acting.run(new Actor.Consumer(account), () -> audit.record(AuditAction.DOCUMENT_FETCHED, report, Map.of()));
        try {
            return documents
                    .fetch(found.get())
                    .<DocumentOutcome>map(copy -> new DocumentOutcome.Verified(
                            copy.path(),
                            copy.sizeBytes(),
                            copy.sha256(),
                            found.get().name()))
                    .orElseGet(DocumentOutcome.Altered::new);
        } catch (StorageUnavailableException e) {
            return new DocumentOutcome.StorageDown();
        }
    }

    @Override
    public Optional<ReadMark> mark(UUID account, UUID report, UUID finding, boolean read) {
        return acting.as(new Actor.Consumer(account), () -> {
            Optional<ReadMark> marked = analyses.mark(account, report, finding, read);
            if (marked.isPresent()) {
                audit.record(AuditAction.FINDING_MARKED, finding, Map.of("read", Boolean.toString(read)));
            }
            return marked;
        });
    }
}
