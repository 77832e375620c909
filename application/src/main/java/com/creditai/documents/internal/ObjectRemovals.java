package com.creditai.documents.internal;

import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** After which somebody else may remove an object whose remover was not heard of any more. */
    private static final Duration LONGEST_REMOVAL = Duration.ofMinutes(2);

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
        boolean wanted = jdbc.sql("delete from object_removal where object_name = :object and not doomed")
                        .param("object", object)
                        .update()
                == 1;
        if (!wanted) {
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
            if (acting.as(owner, () -> doom(object))) {
                storage.delete(object);
                acting.as(owner, () -> strikeOut(object));
            }
        } catch (StorageException | DataAccessException | TransactionException e) {
            LOG.warn("object {} is removed later, it cannot be done now: {}", object, e.getMessage());
        }
    }

    /**
     * Has an object that is written down removed by the next {@link #removeDue}, without asking storage now. What cannot be
     * written down now falls due by itself, so the caller need not care.
     */
    void removeLater(UUID account, String object) {
        try {
            acting.as(new Actor.Consumer(account), () -> doom(object));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("object {} is removed when its upload is over for good: {}", object, e.getMessage());
        }
    }

    /**
     * Removes what is due, one after the other; ends at the first that storage cannot remove, since the next would fare no
     * better. No transaction is open while storage is asked, which may take its time.
     */
    void removeDue() {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<String> claimed = acting.as(new Actor.Worker(), this::claim);
            if (claimed.isEmpty()) {
                return;
            }
            storage.delete(claimed.get());
            acting.as(new Actor.Worker(), () -> strikeOut(claimed.get()));
        }
    }

    /** One object that is due and that nobody else is removing; an upload that comes late learns that it is doomed. */
    private Optional<String> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update object_removal set doomed = true, due_at = :again where object_name = (
                            select object_name from object_removal where due_at <= :now
                            order by due_at limit 1 for update skip locked)
                        returning object_name
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(LONGEST_REMOVAL).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private boolean strikeOut(String object) {
        return jdbc.sql("delete from object_removal where object_name = :object")
                        .param("object", object)
                        .update()
                == 1;
    }

    /** Makes it due at once and unwanted for ever; false when it is not written down. */
    private boolean doom(String object) {
        return jdbc.sql("update object_removal set doomed = true, due_at = :now where object_name = :object")
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
