package com.creditai.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Envelope encryption with AES-256-GCM (Google Tink): a fresh key for each object, wrapped by an outer key. Layout: version
 * (1 byte), length of the wrapped key (2 bytes), wrapped key, ciphertext. The context is authenticated on both levels.
 */
final class Envelope {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random;

    Envelope(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    byte[] seal(byte[] outerKey, byte[] plain, byte[] context) throws GeneralSecurityException {
        byte[] key = newKey();
        try {
            byte[] wrapped = new AesGcmJce(outerKey).encrypt(key, context);
            byte[] ciphertext = new AesGcmJce(key).encrypt(plain, context);
            return ByteBuffer.allocate(3 + wrapped.length + ciphertext.length)
                    .put(VERSION)
                    .putShort((short) wrapped.length)
                    .put(wrapped)
                    .put(ciphertext)
                    .array();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] open(byte[] outerKey, byte[] sealed, byte[] context) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        try {
            if (in.get() != VERSION) {
                throw new GeneralSecurityException("unknown version of an encrypted value");
            }
            byte[] wrapped = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(wrapped);
            byte[] ciphertext = new byte[in.remaining()];
            in.get(ciphertext);
            byte[] key = new AesGcmJce(outerKey).decrypt(wrapped, context);
            return new AesGcmJce(key).decrypt(ciphertext, context);
        } catch (BufferUnderflowException e) {
            throw new GeneralSecurityException("truncated encrypted value", e);
        }
    }
}
