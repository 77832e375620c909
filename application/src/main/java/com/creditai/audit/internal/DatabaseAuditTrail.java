package com.creditai.audit.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.observability.Trace;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** {@link AuditTrail} in the table audit_entry, which refuses every change. */
@Component
class DatabaseAuditTrail implements AuditTrail {

    private static final String SOURCE = "audit_entry.source";

    private final JdbcClient database;
    private final Acting acting;
    private final Clock clock;
    private final PersonalData personalData;
    private final JsonMapper json;

    DatabaseAuditTrail(JdbcClient database, Acting acting, Clock clock, PersonalData personalData, JsonMapper json) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
        this.personalData = personalData;
        this.json = json;
    }

    @Override
    public void record(AuditAction action, @Nullable UUID subject, Map<String, String> details) {
        Actor actor = acting.current()
                .orElseThrow(
                        () -> new IllegalStateException("An audit entry needs a transaction that acts as somebody"));
        database.sql("insert into audit_entry (at, actor_role, actor, action, subject, details, source, trace_id)"
                        + " values (:at, :role, :actor, :action, :subject, cast(:details as jsonb), :source, :trace)")
                .param("at", Timestamp.from(clock.instant()))
                .param("role", actor.databaseRole().substring("creditai_".length()))
                .param("actor", actor.accountId().orElse(null))
                .param("action", action.code())
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .param("source", client())
                .param("trace", Trace.currentId())
                .update();
    }

    private byte @Nullable [] client() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? personalData.blindIndex(SOURCE, attributes.getRequest().getRemoteAddr())
                : null;
    }
}
