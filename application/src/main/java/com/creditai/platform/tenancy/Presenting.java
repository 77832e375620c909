package com.creditai.platform.tenancy;

import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens rows to the running transaction one by one: an anonymous or support caller sees the row whose digest it presents,
 * and an anonymous one becomes the owner of what it proved to own. Ends with the transaction.
 */
@Component
public class Presenting {

    private final JdbcClient database;

    Presenting(JdbcClient database) {
        this.database = database;
    }

    /** Lets the transaction see the rows with this digest: a blind index, or the hash of a token. */
    public void digest(byte[] digest) {
        set("creditai.presented", HexFormat.of().formatHex(digest));
    }

    /** Lets an anonymous transaction see and change the rows of the account that the caller has proved to be, or makes. */
    public void account(UUID account) {
        set("creditai.account", account.toString());
    }

    /** Lets a transaction of staff use the key of the account that it is about to make. */
    public void making(UUID account) {
        set("creditai.making", account.toString());
    }

    private void set(String name, String value) {
        database.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
