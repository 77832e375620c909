package com.creditai.golive.drivers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file on a person's disk.
 *
 * @param name as the person sees it
 */
public record NamedFile(String name, byte[] bytes) {

    /** SHA-256 of the bytes in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /** The value of the {@code Content-Digest} header (RFC 9530) for these bytes. */
    public String contentDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest(bytes)) + ":";
    }

    /** The same file with one bit of the byte in the middle turned. */
    public NamedFile withOneByteChanged() {
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return new NamedFile(name, changed);
    }

    /** The same file with a line break more at its end, which no PDF reader minds. */
    public NamedFile withOneByteMore() {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        return new NamedFile(name, longer);
    }

    /** SHA-256 of any bytes in hexadecimal. */
    public static String sha256Of(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
