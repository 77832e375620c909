package com.creditai.platform.crypto;

import java.security.GeneralSecurityException;

/** Seals answers that are remembered for repeated requests, since they may hold personal data or tokens. */
public final class AnswerSeal {

    private final Envelope envelope;
    private final byte[] keyEncryptionKey;

    AnswerSeal(Envelope envelope, byte[] keyEncryptionKey) {
        this.envelope = envelope;
        this.keyEncryptionKey = keyEncryptionKey.clone();
    }

    /** Seals the answer to the request with this identity. */
    public byte[] seal(byte[] answer, byte[] request) {
        try {
            return envelope.seal(keyEncryptionKey, answer, request);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot encrypt", e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same request.
     *
     * @throws PersonalDataException when it was altered or belongs to another request
     */
    public byte[] open(byte[] sealed, byte[] request) {
        try {
            return envelope.open(keyEncryptionKey, sealed, request);
        } catch (GeneralSecurityException e) {
            throw new PersonalDataException("Cannot open a remembered answer", e);
        }
    }
}
