package com.creditai.identity.internal;

import com.creditai.identity.EmailAddress;
import com.creditai.identity.Role;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.tenancy.Presenting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table account. Every method works in the caller's transaction and sees what its actor may see. */
@Component
class AccountStore {

    private static final String EMAIL = "account.email";
    /** Also what a pending name is sealed for: confirming copies it as it is. */
    static final String NAME = "account.name";

    private static final String SELECT =
            "select id, email_sealed, name_sealed, password_hash, role, state, locked_at from account ";

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Presenting presenting;
    private final Clock clock;

    AccountStore(JdbcClient database, PersonalData personalData, Presenting presenting, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.presenting = presenting;
        this.clock = clock;
    }

    Optional<Account> find(EmailAddress email) {
        byte[] index = personalData.blindIndex(EMAIL, email.value());
        presenting.digest(index);
        return database.sql(SELECT + "where email_index = :index")
                .param("index", index)
                .query(AccountStore::map)
                .optional();
    }

    Optional<Account> find(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(AccountStore::map)
                .optional();
    }

    List<Account> withRole(Role role) {
        return database.sql(SELECT + "where role = :role order by created_at, id")
                .param("role", role.name())
                .query(AccountStore::map)
                .list();
    }

    /** Adds an account that waits for its address to be confirmed; an anonymous transaction must act for the id. */
    void create(UUID id, EmailAddress email, String name, Role role) {
        create(id, email, name, role, Optional.empty());
    }

    /** Adds an account that is open from the start. */
    void createOpen(UUID id, EmailAddress email, String name, Role role, String passwordHash) {
        create(id, email, name, role, Optional.of(passwordHash));
    }

    private void create(UUID id, EmailAddress email, String name, Role role, Optional<String> passwordHash) {
        presenting.making(id);
        personalData.createKey(id);
        Timestamp now = Timestamp.from(clock.instant());
        Account.State state = passwordHash.isPresent() ? Account.State.ACTIVE : Account.State.UNCONFIRMED;
        database.sql("insert into account"
                        + " (id, email_sealed, email_index, name_sealed, password_hash, role, state, created_at, confirmed_at)"
                        + " values (:id, :email, :index, :name, :password, :role, :state, :now, :confirmed)")
                .param("id", id)
                .param("email", personalData.encrypt(id, EMAIL, email.value()))
                .param("index", personalData.blindIndex(EMAIL, email.value()))
                .param("name", personalData.encrypt(id, NAME, name))
                .param("password", passwordHash.orElse(null))
                .param("role", role.name())
                .param("state", state.name())
                .param("now", now)
                .param("confirmed", state == Account.State.ACTIVE ? now : null)
                .update();
    }

    void setLocked(UUID id, boolean locked) {
        database.sql("update account set locked_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", locked ? Timestamp.from(clock.instant()) : null)
                .update();
    }

    String emailOf(Account account) {
        return personalData.decrypt(account.id(), EMAIL, account.emailSealed());
    }

    String nameOf(Account account) {
        return personalData.decrypt(account.id(), NAME, account.nameSealed());
    }

    private static Account map(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getBytes("email_sealed"),
                row.getBytes("name_sealed"),
                Optional.ofNullable(row.getString("password_hash")),
                Role.valueOf(row.getString("role")),
                Account.State.valueOf(row.getString("state")),
                row.getTimestamp("locked_at") != null);
    }
}
