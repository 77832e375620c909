package com.creditai.platform.web;

import com.creditai.platform.crypto.AnswerSeal;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the answers to writes that carried an idempotency key, for 24 hours, sealed. A request that came first is being
 * worked on for at most a minute; after that its key counts as abandoned by an instance that died.
 */
@Component
public class Idempotency {

    static final Duration REMEMBERED = Duration.ofHours(24);
    static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final String FINGERPRINT = "idempotent_request.fingerprint";

    private final Acting acting;
    private final Presenting presenting;
    private final JdbcClient database;
    private final AnswerSeal seal;
    private final PersonalData personalData;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(
            Acting acting,
            Presenting presenting,
            JdbcClient database,
            AnswerSeal seal,
            PersonalData personalData,
            JsonMapper json,
            Clock clock) {
        this.acting = acting;
        this.presenting = presenting;
        this.database = database;
        this.seal = seal;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of a key. */
    sealed interface Claim {

        /** Nobody used the key: this request is to be worked on by whoever holds the claim. */
        record First(UUID owner) implements Claim {}

        /** The same request was answered. */
        record Answered(RememberedAnswer answer) implements Claim {}

        /** The same request is being worked on. */
        record InProgress() implements Claim {}

        /** Another request used the key. */
        record Reused() implements Claim {}
    }

    private record Row(byte[] fingerprint, Instant startedAt, byte @Nullable [] answer) {}

    /** Claims the key for the request with this digest. */
    Claim claim(Actor actor, byte[] id, byte[] request) {
        // Keyed, because the request may hold a password: without the key nobody can try passwords against what is
        // stored.
        byte[] fingerprint = personalData.blindIndex(FINGERPRINT, HexFormat.of().formatHex(request));
        return acting.as(actor, () -> {
            presenting.digest(id);
            forget(id, clock.instant());
            UUID owner = UUID.randomUUID();
            return insert(id, fingerprint, owner) ? new Claim.First(owner) : judge(id, fingerprint);
        });
    }

    /** Keeps the answer under the key, unless the claim was taken for abandoned and somebody else has the key now. */
    void remember(Actor actor, byte[] id, UUID owner, RememberedAnswer answer) {
        acting.run(actor, () -> {
            presenting.digest(id);
            database.sql("update idempotent_request set answer = :answer where id = :id and owner = :owner")
                    .param("owner", owner)
                    .param("answer", seal.seal(json.writeValueAsBytes(answer), id))
                    .param("id", id)
                    .update();
        });
    }

    /** Frees the key of a request that failed on our side, so that it can be tried again. */
    void release(Actor actor, byte[] id, UUID owner) {
        acting.run(actor, () -> {
            presenting.digest(id);
            database.sql("delete from idempotent_request where id = :id and owner = :owner and answer is null")
                    .param("owner", owner)
                    .param("id", id)
                    .update();
        });
    }

    private Claim judge(byte[] id, byte[] fingerprint) {
        Row row = database.sql("select fingerprint, started_at, answer from idempotent_request where id = :id")
                .param("id", id)
                .query((found, number) -> new Row(
                        found.getBytes("fingerprint"),
                        found.getTimestamp("started_at").toInstant(),
                        found.getBytes("answer")))
                .single();
        if (!Arrays.equals(row.fingerprint(), fingerprint)) {
            return new Claim.Reused();
        }
        byte[] answer = row.answer();
        return answer == null
                ? new Claim.InProgress()
                : new Claim.Answered(json.readValue(seal.open(answer, id), RememberedAnswer.class));
    }

    private boolean insert(byte[] id, byte[] fingerprint, UUID owner) {
        Instant now = clock.instant();
        return database.sql("insert into idempotent_request (id, owner, fingerprint, started_at, expires_at)"
                                + " values (:id, :owner, :fingerprint, :now, :end) on conflict (id) do nothing")
                        .param("id", id)
                        .param("owner", owner)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(now))
                        .param("end", Timestamp.from(now.plus(REMEMBERED)))
                        .update()
                == 1;
    }

    private void forget(byte[] id, Instant now) {
        database.sql("delete from idempotent_request where id = :id"
                        + " and (expires_at <= :now or (answer is null and started_at <= :abandoned))")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("abandoned", Timestamp.from(now.minus(ABANDONED)))
                .update();
    }
}
