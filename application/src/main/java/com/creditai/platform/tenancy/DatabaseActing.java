package com.creditai.platform.tenancy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Acting} on the service's database. */
final class DatabaseActing implements Acting {

    private final ActingTransactionManager manager;
    private final TransactionTemplate transactions;

    DatabaseActing(ActingTransactionManager manager) {
        this.manager = manager;
        this.transactions = new TransactionTemplate(manager);
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return join(actor, work);
        }
        return manager.actingAs(
                actor,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> work.get()), "work that has no result answers an Optional"));
    }

    @Override
    public Optional<Actor> current() {
        return manager.current();
    }

    private <T> T join(Actor actor, Supplier<T> work) {
        Actor outer = manager.current()
                .orElseThrow(() -> new IllegalStateException("The running transaction acts as nobody"));
        if (!outer.equals(actor)) {
            throw new IllegalStateException("The running transaction acts as " + outer + ", not as " + actor);
        }
        return work.get();
    }
}
