package com.creditai.documents.internal;

import com.creditai.analysis.Analysis;
import com.creditai.documents.AnalysisOfReport;
import com.creditai.documents.FindingOfReport;
import com.creditai.documents.Reports.ReadMark;
import com.creditai.extraction.CreditReport;
import com.creditai.platform.crypto.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of analyses and findings. Each call runs in the caller's transaction and sees what its actor may see. */
final class AnalysisRows {

    private static final String ANALYSIS = "analysis.content";
    private static final String FINDING = "finding.content";

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;
    private final Supplier<UUID> ids;

    AnalysisRows(JdbcClient jdbc, PersonalData personalData, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
        this.ids = ids;
    }

    void insert(UUID account, UUID report, CreditReport credit, Analysis analysis) {
        jdbc.sql("""
                        insert into analysis (report_id, account_id, content_sealed, created_at)
                        values (:report, :account, :content, :now)
                        """)
                .param("report", report)
                .param("account", account)
                .param("content", personalData.encrypt(account, ANALYSIS, AnalysisJson.write(credit, analysis)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < analysis.findings().size(); position++) {
            insertFinding(account, report, position, analysis);
        }
    }

    private void insertFinding(UUID account, UUID report, int position, Analysis analysis) {
        var finding = analysis.findings().get(position);
        jdbc.sql("""
                        insert into finding (id, report_id, account_id, position, content_sealed)
                        values (:id, :report, :account, :position, :content)
                        """)
                .param("id", ids.get())
                .param("report", report)
                .param("account", account)
                .param("position", position)
                .param("content", personalData.encrypt(account, FINDING, AnalysisJson.write(finding)))
                .update();
    }

    Optional<AnalysisOfReport> find(UUID account, UUID report) {
        return jdbc.sql("select content_sealed from analysis where report_id = :report")
                .param("report", report)
                .query(byte[].class)
                .optional()
                .map(bytes -> personalData.decrypt(account, ANALYSIS, bytes))
                .map(content -> AnalysisJson.read(report, content, findings(account, report)));
    }

    private List<FindingOfReport> findings(UUID account, UUID report) {
        return jdbc.sql("select id, content_sealed, read_by from finding where report_id = :report order by position")
                .param("report", report)
                .query((row, number) -> finding(account, row))
                .list();
    }

    private FindingOfReport finding(UUID account, ResultSet row) throws SQLException {
        String content = personalData.decrypt(account, FINDING, row.getBytes("content_sealed"));
        Optional<UUID> readBy = Optional.ofNullable(row.getObject("read_by", UUID.class));
        return AnalysisJson.readFinding(row.getObject("id", UUID.class), content, readBy.isPresent());
    }

    /** Who read a finding and when is kept from the first time on; empty when the report has no such finding. */
    Optional<ReadMark> mark(UUID account, UUID report, UUID finding, boolean read) {
        int marked = jdbc.sql("""
                        update finding set
                            read_at = case when :read then coalesce(read_at, :now) end,
                            read_by = case when :read then coalesce(read_by, :account) end
                        where id = :finding and report_id = :report
                        """)
                .param("read", read)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("finding", finding)
                .param("report", report)
                .update();
        if (marked == 0) {
            return Optional.empty();
        }
        return jdbc.sql("select read_by from finding where id = :finding")
                .param("finding", finding)
                .query((row, number) -> new ReadMark(finding, reader(row.getObject("read_by", UUID.class))))
                .optional();
    }

    private static Optional<UUID> reader(@Nullable UUID account) {
        return Optional.ofNullable(account);
    }
}
