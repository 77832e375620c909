package com.creditai.golive.records;

import com.creditai.golive.evidence.Json;
import java.security.PrivateKey;
import java.util.Objects;

/**
 * A record as it stands in {@code docs/evidence/records/}.
 *
 * @param signature Ed25519 (RFC 8032) over the text, in Base64
 */
public record SignedRecord(RecordText text, String signature) {

    public SignedRecord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(signature, "signature");
    }

    /** The text signed with the key; whether that key is trusted is not asked. */
    public static SignedRecord of(RecordText text, PrivateKey key) {
        return new SignedRecord(text, Signatures.sign(text.bytes(), key));
    }

    /** The content of its file. */
    public String toJson() {
        return Json.write(this);
    }
}
