package com.creditai.documents.internal;

import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps storage free of objects that no report needs. A name is written down before its object is stored and struck out in
 * the transaction that makes the report; whatever is still written down when due is removed, also after a crash.
 */
@Component
class ObjectRemovals {

    /** Longer than any upload that is still alive can take between the announcement and its report. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ObjectRemovals.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final ObjectStorage storage;
    private final Clock clock;

    ObjectRemovals(JdbcClient jdbc, Acting acting, ObjectStorage storage, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.storage = storage;
        this.clock = clock;
    }

    /** Says that an object is about to be stored, in a transaction of its own. */
    void announce(UUID account, String object) {
        acting.as(
                new Actor.Consumer(account),
                () -> insert(account, object, clock.instant().plus(LONGEST_UPLOAD)));
    }

    /**
     * In the caller's transaction: the object is wanted from now on.
     *
     * @throws IllegalStateException when it was removed already because the upload took too long
     */
    void keep(String object) {
        if (!strikeOut(object)) {
            throw new IllegalStateException("the upload took so long that its object was removed");
        }
    }

    /** In the caller's transaction: the object is not wanted any more; {@link #remove} removes it after the commit. */
    void schedule(UUID account, String object) {
        insert(account, object, clock.instant());
    }

    /**
     * Removes an object that is written down; one that is not is wanted and stays. What cannot be done now is done by {@link
     * #removeDue}, so the caller need not care.
     */
    void remove(UUID account, String object) {
        Actor owner = new Actor.Consumer(account);
        try {
            if (acting.as(owner, () -> makeDue(object))) {
                storage.delete(object);
                acting.as(owner, () -> strikeOut(object));
            }
        } catch (StorageException | DataAccessException | TransactionException e) {
            LOG.warn("object {} is removed later, it cannot be done now: {}", object, e.getMessage());
        }
    }

    /** Removes what is due; ends at the first that storage cannot remove, since the next would fare no better. */
    void removeDue() {
        List<String> due = acting.as(new Actor.Worker(), this::due);
        for (String object : due) {
            acting.as(new Actor.Worker(), () -> removeLocked(object));
        }
    }

    private List<String> due() {
        return jdbc.sql("select object_name from object_removal where due_at <= :now order by due_at limit :limit")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query(String.class)
                .list();
    }

    /** The lock makes an upload that comes late wait and then learn that its object is gone. */
    private boolean removeLocked(String object) {
        Optional<String> unwanted = jdbc.sql(
                        "select object_name from object_removal where object_name = :object for update skip locked")
                .param("object", object)
                .query(String.class)
                .optional();
        if (unwanted.isEmpty()) {
            return false;
        }
        storage.delete(object);
        return strikeOut(object);
    }

    private boolean strikeOut(String object) {
        return jdbc.sql("delete from object_removal where object_name = :object")
                        .param("object", object)
                        .update()
                == 1;
    }

    private boolean makeDue(String object) {
        return jdbc.sql("update object_removal set due_at = :now where object_name = :object")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("object", object)
                        .update()
                == 1;
    }

    private int insert(UUID account, String object, Instant due) {
        return jdbc.sql("""
                        insert into object_removal (object_name, account_id, due_at) values (:object, :account, :due)
                        """)
                .param("object", object)
                .param("account", account)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }
}
