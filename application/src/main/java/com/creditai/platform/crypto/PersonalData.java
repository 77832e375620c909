package com.creditai.platform.crypto;

import java.util.UUID;

/**
 * The one codec of personal columns. Each value has a key of its own, wrapped by its person's key, which the
 * key-encryption key wraps; losing the person's key makes all that the person stored unreadable. Works inside a
 * transaction that acts as somebody who may see the person's key.
 */
public interface PersonalData {

    /** Makes the person's key; once for each account, before its first value is encrypted. */
    void createKey(UUID account);

    /** Encrypts a value for one column of one person; it can be decrypted only there. */
    byte[] encrypt(UUID account, String column, String plain);

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws PersonalDataException when the value was altered, belongs to another person or column, or the key is gone
     */
    String decrypt(UUID account, String column, byte[] sealed);

    /** A keyed digest (HMAC-SHA-256, 32 bytes) by which an encrypted column can be looked up by equality. */
    byte[] blindIndex(String column, String normalised);
}
