package com.creditai.documents.internal;

import com.creditai.support.ReportStates;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What support may know: that reports exist and how far they are. The database shows support no more than that. */
@Component
class SupportReportStates implements ReportStates {

    private final JdbcClient jdbc;

    SupportReportStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportState> ofAccount(UUID account) {
        return jdbc.sql("""
                        select id, state, uploaded_at from report where account_id = :account
                        order by uploaded_at desc, id desc
                        """)
                .param("account", account)
                .query((row, number) -> new ReportState(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
