package com.creditai.platform.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest as 64 lower-case hexadecimal digits (FIPS 180-4).
 *
 * @throws IllegalArgumentException when the text is anything else
 */
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest is 64 lower-case hexadecimal digits");
        }
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] content) {
        return ofRaw(newDigest().digest(content));
    }

    /** The digest of the file's bytes, read as a stream. */
    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return ofRaw(digest.digest());
    }

    /** The digest that a finished {@link MessageDigest} of this algorithm gives; the digest is reset by it. */
    public static Sha256 of(MessageDigest finished) {
        return ofRaw(finished.digest());
    }

    /** A new, empty digest of this algorithm. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform must have SHA-256", e);
        }
    }

    private static Sha256 ofRaw(byte[] raw) {
        return new Sha256(HexFormat.of().formatHex(raw));
    }
}
