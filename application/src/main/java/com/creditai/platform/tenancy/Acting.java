package com.creditai.platform.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs work in a database transaction that acts as somebody. The only way to personal rows: outside of it the database
 * refuses them.
 */
public interface Acting {

    /**
     * Runs the work in one transaction as the actor; inside a transaction of the same actor it joins that one. Commits when
     * the work returns, rolls back when it throws.
     *
     * @throws IllegalStateException inside a transaction of another actor
     */
    <T> T as(Actor actor, Supplier<T> work);

    /** As {@link #as(Actor, Supplier)}, for work without a result. */
    default void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Who the current thread acts as. */
    Optional<Actor> current();
}
