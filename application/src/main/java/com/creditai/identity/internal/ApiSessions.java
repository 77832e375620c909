package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.Principal;
import com.creditai.identity.Role;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions of the JSON API: a short access token and a refresh token that is good once. All tokens of one sign-in are a family;
 * a refresh token that comes a second time was stolen from one of two holders, so the family ends.
 */
@Component
class ApiSessions {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final JdbcClient database;
    private final Acting acting;
    private final Presenting presenting;
    private final Tokens tokens;
    private final AuditTrail audit;
    private final SessionTimes times;
    private final Clock clock;

    ApiSessions(
            JdbcClient database,
            Acting acting,
            Presenting presenting,
            Tokens tokens,
            AuditTrail audit,
            SessionTimes times,
            Clock clock) {
        this.database = database;
        this.acting = acting;
        this.presenting = presenting;
        this.tokens = tokens;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    /** What a client gets to hold, and how long the access token is good. */
    record Issued(String accessToken, Duration good, String refreshToken, Role role) {}

    /** Who an access token stands for, and in which family. */
    record Bearer(Principal principal, UUID family) {}

    private record Presented(UUID family, UUID account, boolean fresh) {}

    /** Starts a session for somebody who has just proved who they are. */
    Issued start(Principal principal) {
        return acting.as(ANYBODY, () -> {
            presenting.account(principal.accountId());
            UUID family = UUID.randomUUID();
            Instant now = clock.instant();
            database.sql(
                            "insert into session_family (id, account, started_at, ends_at) values (:id, :account, :now, :end)")
                    .param("id", family)
                    .param("account", principal.accountId())
                    .param("now", Timestamp.from(now))
                    .param("end", Timestamp.from(now.plus(times.absolute())))
                    .update();
            return issue(family, principal);
        });
    }

    /** Changes a refresh token into new tokens, or into nothing when it is unknown, used, expired, or its session has ended. */
    Optional<Issued> refresh(String refreshToken) {
        return acting.as(ANYBODY, () -> {
            Optional<Presented> presented = present(refreshToken, "REFRESH");
            if (presented.isEmpty()) {
                return Optional.empty();
            }
            UUID family = presented.get().family();
            if (!use(refreshToken)) {
                end(family, "REPLAYED");
                audit.record(AuditAction.SESSION_REPLAYED, presented.get().account(), Map.of());
                return Optional.empty();
            }
            return presented.filter(Presented::fresh).flatMap(this::holder).map(principal -> issue(family, principal));
        });
    }

    /** Who the access token stands for, when it is good. */
    Optional<Bearer> authenticate(String accessToken) {
        return acting.as(
                ANYBODY,
                () -> present(accessToken, "ACCESS")
                        .filter(Presented::fresh)
                        .flatMap(token -> holder(token).map(principal -> new Bearer(principal, token.family()))));
    }

    /** Ends the session at its holder's wish. */
    void signOut(Bearer bearer) {
        acting.run(bearer.principal().actor(), () -> {
            end(bearer.family(), "SIGNED_OUT");
            audit.record(AuditAction.SESSION_ENDED, bearer.principal().accountId(), Map.of("of", "api"));
        });
    }

    /** Ends all sessions of the account, those of pages too; joins an administrator's transaction. */
    void endAll(UUID account) {
        database.sql("update session_family set ended_at = :now, end_reason = 'LOCKED'"
                        + " where account = :account and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
        database.sql("delete from spring_session where principal_name = :name")
                .param("name", account.toString())
                .update();
    }

    private Optional<Presented> present(String token, String kind) {
        byte[] hash = Tokens.hash(token);
        presenting.digest(hash);
        Optional<Presented> found = database.sql("select family, account, expires_at > :now as fresh from session_token"
                        + " where token_hash = :hash and kind = :kind")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash)
                .param("kind", kind)
                .query((row, number) -> new Presented(
                        row.getObject("family", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getBoolean("fresh")))
                .optional();
        found.ifPresent(presented -> presenting.account(presented.account()));
        return found;
    }

    private Optional<Principal> holder(Presented token) {
        return database.sql(
                        "select a.role from session_family f join account a on a.id = f.account where f.id = :family"
                                + " and f.ended_at is null and f.ends_at > :now and a.state = 'ACTIVE' and a.locked_at is null")
                .param("family", token.family())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(role -> new Principal(token.account(), Role.valueOf(role)));
    }

    private boolean use(String refreshToken) {
        return database.sql("update session_token set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hash", Tokens.hash(refreshToken))
                        .update()
                == 1;
    }

    private void end(UUID family, String reason) {
        database.sql("update session_family set ended_at = :now, end_reason = :reason"
                        + " where id = :family and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("family", family)
                .update();
    }

    private Issued issue(UUID family, Principal principal) {
        String access = tokens.next();
        String refresh = tokens.next();
        insert(access, "ACCESS", times.accessToken(), family, principal.accountId());
        insert(refresh, "REFRESH", times.idle(principal.role()), family, principal.accountId());
        return new Issued(access, times.accessToken(), refresh, principal.role());
    }

    private void insert(String token, String kind, Duration lifetime, UUID family, UUID account) {
        Instant now = clock.instant();
        database.sql("insert into session_token (token_hash, family, account, kind, issued_at, expires_at)"
                        + " values (:hash, :family, :account, :kind, :now, :end)")
                .param("hash", Tokens.hash(token))
                .param("family", family)
                .param("account", account)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(lifetime)))
                .update();
    }
}
