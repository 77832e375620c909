package com.creditai.platform.tenancy;

import java.util.Optional;
import java.util.UUID;

/** On whose behalf a transaction runs; decides which rows the database lets it see. */
public sealed interface Actor {

    /** The database role that the transaction takes. */
    String databaseRole();

    /** The account that acts, when one does. */
    default Optional<UUID> accountId() {
        return Optional.empty();
    }

    /** A consumer: own rows only. */
    record Consumer(UUID account) implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_consumer";
        }

        @Override
        public Optional<UUID> accountId() {
            return Optional.of(account);
        }
    }

    /** A support person: the account that was looked up by its address. */
    record Support(UUID account) implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_support";
        }

        @Override
        public Optional<UUID> accountId() {
            return Optional.of(account);
        }
    }

    /** An administrator: support accounts, no consumer's data. */
    record Admin(UUID account) implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_admin";
        }

        @Override
        public Optional<UUID> accountId() {
            return Optional.of(account);
        }
    }

    /** A caller who has not signed in: only the row whose digest it presents, see {@link Presenting}. */
    record Anonymous() implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_anonymous";
        }
    }

    /** A background job, which may work on any person's rows. */
    record Worker() implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_worker";
        }
    }

    /** Upkeep of the service itself, such as the first administrator and the removal of what has expired. */
    record Operator() implements Actor {
        @Override
        public String databaseRole() {
            return "creditai_operator";
        }
    }
}
