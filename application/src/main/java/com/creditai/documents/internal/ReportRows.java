package com.creditai.documents.internal;

import com.creditai.documents.FailureCode;
import com.creditai.documents.Position;
import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.documents.ReportName;
import com.creditai.extraction.Bureau;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.digest.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of reports. Each call runs in the caller's transaction and sees what its actor may see. */
@Component
class ReportRows {

    private static final String NAME = "report.name";
    private static final String COLUMNS = """
            select id, account_id, name_sealed, sha256, size_bytes, pages, state, percent, processed_sha256, bureau,
                   failure_code, uploaded_at, version
            from report
            """;

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    ReportRows(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the account has a report of the same bytes */
    void insert(UUID account, Report report) {
        jdbc.sql("""
                        insert into report (id, account_id, name_sealed, sha256, size_bytes, pages, state, percent,
                                            uploaded_at, version)
                        values (:id, :account, :name, :sha256, :size, :pages, :state, :percent, :uploadedAt, :version)
                        """)
                .param("id", report.id())
                .param("account", account)
                .param("name", personalData.encrypt(account, NAME, report.name()))
                .param("sha256", report.sha256().hex())
                .param("size", report.sizeBytes())
                .param("pages", report.pages())
                .param("state", report.progress().state())
                .param("percent", report.progress().percent())
                .param("uploadedAt", utc(report.uploadedAt()))
                .param("version", report.version())
                .update();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    /** The report, which nobody else can change until the transaction ends. */
    Optional<Report> findToChange(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    Optional<Report> findByContent(UUID account, Sha256 sha256) {
        return jdbc.sql(COLUMNS + "where account_id = :account and sha256 = :sha256")
                .param("account", account)
                .param("sha256", sha256.hex())
                .query(this::report)
                .optional();
    }

    List<Report> newestFirst(UUID account, int limit, Optional<Position> after) {
        String behind = after.isPresent() ? "and (uploaded_at, id) < (:uploadedAt, :id) " : "";
        JdbcClient.StatementSpec query = jdbc.sql(COLUMNS + "where account_id = :account " + behind
                        + "order by uploaded_at desc, id desc limit :limit")
                .param("account", account)
                .param("limit", limit);
        if (after.isPresent()) {
            query = query.param("uploadedAt", utc(after.get().uploadedAt()))
                    .param("id", after.get().id());
        }
        return query.query(this::report).list();
    }

    /** False when the report is no longer in that version. */
    boolean rename(UUID account, UUID id, ReportName name, int version) {
        return jdbc.sql("""
                                update report set name_sealed = :name, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("name", personalData.encrypt(account, NAME, name.text()))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from report where id = :id").param("id", id).update() == 1;
    }

    /** False when the report is no longer received, but taken up, ended or gone. */
    boolean start(UUID id, Progress.Processing processing) {
        return jdbc.sql("""
                                update report set state = :state, percent = :percent
                                where id = :id and state = 'RECEIVED'
                                """)
                        .param("state", processing.state())
                        .param("percent", processing.percent())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Shows how far a report is that is being processed; the number never falls. False when it is not processed. */
    boolean advance(UUID id, Progress.Processing processing) {
        return jdbc.sql("""
                                update report set percent = greatest(percent, :percent)
                                where id = :id and state = 'PROCESSING'
                                """)
                        .param("percent", processing.percent())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when the report is not being processed: ended by another worker, or gone. */
    boolean finish(UUID id, Progress.Ready ready) {
        return jdbc.sql("""
                                update report set state = :state, percent = :percent, processed_sha256 = :processed,
                                                  bureau = :bureau
                                where id = :id and state = 'PROCESSING'
                                """)
                        .param("state", ready.state())
                        .param("percent", ready.percent())
                        .param("processed", ready.processed().hex())
                        .param("bureau", ready.bureau().name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when the report has ended before, or is gone. */
    boolean fail(UUID id, Progress.Failed end) {
        return jdbc.sql("""
                                update report set state = 'FAILED', failure_code = :failure
                                where id = :id and state in ('RECEIVED', 'PROCESSING')
                                """)
                        .param("failure", end.failure().code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The account whose report it is. */
    UUID ownerOf(UUID id) {
        return jdbc.sql("select account_id from report where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** How far these reports are; those that are gone are absent. */
    Map<UUID, Progress> progressOf(Collection<UUID> ids) {
        Map<UUID, Progress> progress = new HashMap<>();
        jdbc.sql("select id, state, percent, processed_sha256, bureau, failure_code from report where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), progress(row)))
                .list()
                .forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        return progress;
    }

    private Report report(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Report(
                row.getObject("id", UUID.class),
                personalData.decrypt(account, NAME, row.getBytes("name_sealed")),
                progress(row),
                row.getInt("pages"),
                row.getLong("size_bytes"),
                new Sha256(row.getString("sha256")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "RECEIVED" -> new Progress.Received();
            case "PROCESSING" -> new Progress.Processing(row.getInt("percent"));
            case "READY" ->
                new Progress.Ready(
                        new Sha256(row.getString("processed_sha256")), Bureau.valueOf(row.getString("bureau")));
            case "FAILED" -> new Progress.Failed(FailureCode.of(row.getString("failure_code")), row.getInt("percent"));
            default -> throw new IllegalStateException("a report has no state " + state);
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
