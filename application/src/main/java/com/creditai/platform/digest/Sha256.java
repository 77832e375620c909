package com.creditai.platform.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal: " + hex);
        }
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return fromBytes(algorithm().digest(bytes));
    }

    /** The digest of the text's UTF-8 bytes. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of the file's content, read as a stream. */
    public static Sha256 of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** The digest of all that is left in the stream, which stays open. */
    public static Sha256 of(InputStream in) throws IOException {
        MessageDigest digest = algorithm();
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return fromBytes(digest.digest());
    }

    /** The finished value of a digest that was fed elsewhere, such as by a {@link java.security.DigestInputStream}. */
    public static Sha256 finished(MessageDigest digest) {
        return fromBytes(digest.digest());
    }

    /** The digest that base64 text names, as in RFC 9530 header fields. */
    public static Sha256 ofBase64(String base64) {
        return fromBytes(Base64.getDecoder().decode(base64));
    }

    /** A new SHA-256 calculation. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The bytes in base64, as RFC 9530 writes them between colons. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    private static Sha256 fromBytes(byte[] value) {
        return new Sha256(HexFormat.of().formatHex(value));
    }
}
