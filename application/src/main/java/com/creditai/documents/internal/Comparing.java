package com.creditai.documents.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.documents.DocumentComparison;
import com.creditai.documents.DocumentProblems;
import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link DocumentComparison} by the whole listing of storage. It holds all names in memory, some 100 bytes a report. */
@Component
class Comparing implements DocumentComparison {

    private final JdbcClient jdbc;
    private final ObjectStorage storage;
    private final AuditTrail audit;
    private final Acting acting;

    Comparing(JdbcClient jdbc, ObjectStorage storage, AuditTrail audit, Acting acting) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.audit = audit;
        this.acting = acting;
    }

    /** Reports are looked at before and after storage, because a listing takes its time. */
    @Override
    public Result compare(UUID administrator) {
        Actor actor = new Actor.Admin(administrator);
        Set<UUID> before = new HashSet<>(acting.as(actor, this::reports));
        Set<String> stored = new HashSet<>(listed());
        // Names under way first: an upload strikes its name out in the transaction that makes its report.
        Set<String> underWay = new HashSet<>(acting.as(actor, this::objectsUnderWay));
        List<UUID> after = acting.as(actor, this::reports);
        List<UUID> withoutDocument = after.stream()
                .filter(before::contains)
                .filter(report -> !stored.contains(StoredDocument.objectOf(report)))
                .sorted()
                .toList();
        Set<String> withoutReport = new HashSet<>(stored);
        withoutReport.removeAll(underWay);
        before.forEach(report -> withoutReport.remove(StoredDocument.objectOf(report)));
        after.forEach(report -> withoutReport.remove(StoredDocument.objectOf(report)));
        Result result = new Result(
                after.size(), stored.size(), withoutReport.stream().sorted().toList(), withoutDocument);
        acting.run(actor, () -> record(administrator, result));
        return result;
    }

    private List<String> listed() {
        try {
            return storage.list(StoredDocument.FOLDER);
        } catch (StorageUnavailableException e) {
            ProblemException problem = DocumentProblems.storageUnavailable("Storage cannot be asked just now.");
            problem.initCause(e);
            throw problem;
        }
    }

    private void record(UUID administrator, Result result) {
        audit.record(
                AuditAction.DOCUMENTS_COMPARED,
                administrator,
                Map.of(
                        "documentsWithoutReport",
                        Integer.toString(result.documentsWithoutReport().size()),
                        "reportsWithoutDocument",
                        Integer.toString(result.reportsWithoutDocument().size())));
    }

    private List<UUID> reports() {
        return jdbc.sql("select id from report").query(UUID.class).list();
    }

    private List<String> objectsUnderWay() {
        return jdbc.sql("select object_name from object_removal")
                .query(String.class)
                .list();
    }
}
