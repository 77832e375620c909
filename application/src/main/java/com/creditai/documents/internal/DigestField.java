package com.creditai.documents.internal;

import com.creditai.platform.digest.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header fields {@code Content-Digest} and {@code Repr-Digest} of RFC 9530, as far as they speak SHA-256. */
final class DigestField {

    private static final Pattern MEMBER =
            Pattern.compile("\\s*([a-z*][a-z0-9_\\-.*]*)\\s*=\\s*:([A-Za-z0-9+/]*={0,2}):\\s*(?:,|$)");
    private static final int SHA256_BYTES = 32;

    private DigestField() {}

    static String of(Sha256 sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256.hex())) + ":";
    }

    /**
     * The SHA-256 digest that the field names; empty when it names digests of other algorithms only, which RFC 9530 lets a
     * recipient ignore.
     *
     * @throws IllegalArgumentException when the field has no valid form
     */
    static Optional<Sha256> parse(String field) {
        Optional<Sha256> found = Optional.empty();
        Matcher members = MEMBER.matcher(field);
        int end = 0;
        while (end < field.length()) {
            if (!members.find(end) || members.start() != end) {
                throw new IllegalArgumentException("a digest field is a list of algorithm=:base64:");
            }
            if (members.group(1).equals("sha-256")) {
                found = Optional.of(sha256(members.group(2)));
            }
            end = members.end();
        }
        return found;
    }

    private static Sha256 sha256(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != SHA256_BYTES) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes");
        }
        return new Sha256(HexFormat.of().formatHex(bytes));
    }
}
