package com.creditai.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PersonalData} with each person's wrapped key in the table account_key. */
final class SealedPersonalData implements PersonalData {

    private final JdbcClient database;
    private final Clock clock;
    private final Envelope envelope;
    private final AesGcmJce keyEncryptionKey;
    private final byte[] indexKey;

    SealedPersonalData(JdbcClient database, Clock clock, Envelope envelope, byte[] keyEncryptionKey, byte[] indexKey) {
        this.database = database;
        this.clock = clock;
        this.envelope = envelope;
        this.indexKey = indexKey.clone();
        try {
            this.keyEncryptionKey = new AesGcmJce(keyEncryptionKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("unusable key-encryption key", e);
        }
    }

    @Override
    public void createKey(UUID account) {
        try {
            byte[] wrapped = keyEncryptionKey.encrypt(envelope.newKey(), context(account, "key"));
            database.sql("insert into account_key (account, wrapped, created_at) values (:account, :wrapped, :now)")
                    .param("account", account)
                    .param("wrapped", wrapped)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot encrypt", e);
        }
    }

    @Override
    public byte[] encrypt(UUID account, String column, String plain) {
        try {
            return envelope.seal(keyOf(account), plain.getBytes(StandardCharsets.UTF_8), context(account, column));
        } catch (GeneralSecurityException e) {
            throw new PersonalDataException("Cannot encrypt " + column, e);
        }
    }

    @Override
    public String decrypt(UUID account, String column, byte[] sealed) {
        try {
            return new String(envelope.open(keyOf(account), sealed, context(account, column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new PersonalDataException("Cannot decrypt " + column, e);
        }
    }

    @Override
    public byte[] blindIndex(String column, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(indexKey, "HmacSHA256"));
            mac.update(column.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private byte[] keyOf(UUID account) throws GeneralSecurityException {
        byte[] wrapped = database.sql("select wrapped from account_key where account = :account")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new PersonalDataException("The person's key is gone or not to be seen", null));
        return keyEncryptionKey.decrypt(wrapped, context(account, "key"));
    }

    private static byte[] context(UUID account, String column) {
        return (account + "|" + column).getBytes(StandardCharsets.UTF_8);
    }
}
