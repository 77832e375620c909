package com.creditai.golive.records;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 (RFC 8032) as the JDK has it. */
final class Signatures {

    private static final String ALGORITHM = "Ed25519";

    private Signatures() {}

    static String sign(byte[] content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key is no private Ed25519 key: " + e.getMessage(), e);
        }
    }

    /** Whether the signature is the key's; one that cannot be read is not. */
    static boolean verifies(byte[] content, String signature, String publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(content);
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
