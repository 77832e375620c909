package com.creditai.identity.internal;

import com.creditai.platform.settings.Settings;
import com.creditai.platform.tenancy.Presenting;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that confirm an address: good once, for 24 hours, known to the database only by their hash. */
@Component
class OneTimeLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient database;
    private final Tokens tokens;
    private final Presenting presenting;
    private final Clock clock;
    private final URI publicUrl;

    OneTimeLinks(JdbcClient database, Tokens tokens, Presenting presenting, Clock clock, Settings settings) {
        this.database = database;
        this.tokens = tokens;
        this.presenting = presenting;
        this.clock = clock;
        this.publicUrl = settings.publicUrl();
    }

    /** Makes a link for the account, in the caller's transaction. */
    URI toConfirm(UUID account) {
        String token = tokens.next();
        Instant now = clock.instant();
        database.sql("insert into one_time_link (token_hash, account, purpose, created_at, expires_at)"
                        + " values (:hash, :account, 'CONFIRM_ADDRESS', :now, :end)")
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(LIFETIME)))
                .update();
        return under("/confirm?token=" + token);
    }

    /** Spends the links that the account still has, in an anonymous transaction that acts for it. */
    void spendAll(UUID account) {
        database.sql("update one_time_link set used_at = :now where account = :account and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
    }

    /** Spends the link in an anonymous transaction: of several callers with one link exactly one gets its account. */
    Optional<UUID> spend(String token) {
        byte[] hash = Tokens.hash(token);
        presenting.digest(hash);
        return database.sql("update one_time_link set used_at = :now"
                        + " where token_hash = :hash and used_at is null and expires_at > :now returning account")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    /** An address of the service under its public base. */
    URI under(String path) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
