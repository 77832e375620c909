package com.creditai.identity.internal;

import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.tenancy.Presenting;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Registrations that wait for the owner of the address, each with the name and the password that were typed at it. Its link is
 * good once, for a set time, and known to the database only by its hash. Every method works in the caller's transaction.
 */
@Component
class PendingRegistrations {

    private static final String SELECT = "select account, name_sealed, password_hash from pending_registration ";

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Tokens tokens;
    private final Presenting presenting;
    private final Clock clock;
    private final URI publicUrl;
    private final Duration lifetime;

    PendingRegistrations(
            JdbcClient database,
            PersonalData personalData,
            Tokens tokens,
            Presenting presenting,
            Clock clock,
            Settings settings) {
        this.database = database;
        this.personalData = personalData;
        this.tokens = tokens;
        this.presenting = presenting;
        this.clock = clock;
        this.publicUrl = settings.publicUrl();
        this.lifetime = settings.links().confirmation();
    }

    /** A registration as it waits, its name still sealed. */
    record Pending(UUID account, byte[] nameSealed, String passwordHash) {}

    /** Keeps a registration and answers the link that confirms it; whoever is not to confirm it must not be sent the link. */
    URI add(UUID account, String name, String passwordHash) {
        String token = tokens.next();
        Instant now = clock.instant();
        database.sql("insert into pending_registration"
                        + " (token_hash, account, name_sealed, password_hash, created_at, expires_at)"
                        + " values (:hash, :account, :name, :password, :now, :end)")
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .param("name", personalData.encrypt(account, AccountStore.NAME, name))
                .param("password", passwordHash)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(lifetime)))
                .update();
        return under("/confirm?token=" + token);
    }

    /** The registration that the link belongs to, while it is good; for an anonymous transaction. */
    Optional<Pending> waiting(String token) {
        byte[] hash = Tokens.hash(token);
        presenting.digest(hash);
        return database.sql(SELECT + "where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query(PendingRegistrations::map)
                .optional();
    }

    /** The registration that came last for an account that the transaction sees, while nobody has confirmed it. */
    Optional<Pending> newest(UUID account) {
        return database.sql(SELECT + "where account = :account and used_at is null"
                        + " order by created_at desc, token_hash limit 1")
                .param("account", account)
                .query(PendingRegistrations::map)
                .optional();
    }

    /** Opens the account with the name and password of the link's registration: of several callers exactly one gets it. */
    Optional<UUID> confirm(String token) {
        return database.sql("select creditai_confirm(:hash, :now)")
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** How long a link is good. */
    Duration lifetime() {
        return lifetime;
    }

    String nameOf(Pending pending) {
        return personalData.decrypt(pending.account(), AccountStore.NAME, pending.nameSealed());
    }

    /** An address of the service under its public base. */
    URI under(String path) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static Pending map(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getObject("account", UUID.class), row.getBytes("name_sealed"), row.getString("password_hash"));
    }
}
