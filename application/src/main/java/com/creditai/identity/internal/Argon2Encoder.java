package com.creditai.identity.internal;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id by the reference implementation in native code. Its hashes are written as those of Spring's encoder are, and each
 * reads the other's.
 */
final class Argon2Encoder implements PasswordEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(Argon2Encoder.class);

    private final Argon2 argon2;
    private final PasswordEncoder standard;
    private final int lanes;
    private final int memoryKib;
    private final int iterations;

    private Argon2Encoder(Argon2 argon2, PasswordEncoder standard, int lanes, int memoryKib, int iterations) {
        this.argon2 = argon2;
        this.standard = standard;
        this.lanes = lanes;
        this.memoryKib = memoryKib;
        this.iterations = iterations;
    }

    /** The native encoder where its library loads, and Spring's own in Java where it does not, which is slower and no weaker. */
    static PasswordEncoder fastest(int saltBytes, int hashBytes, int lanes, int memoryKib, int iterations) {
        PasswordEncoder standard = new Argon2PasswordEncoder(saltBytes, hashBytes, lanes, memoryKib, iterations);
        try {
            Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id, saltBytes, hashBytes);
            return new Argon2Encoder(argon2, standard, lanes, memoryKib, iterations);
        } catch (LinkageError e) {
            LOG.warn("Passwords are hashed in Java, several times slower: no native Argon2 loads here", e);
            return standard;
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        byte[] bytes = bytes(password);
        try {
            return argon2.hash(iterations, memoryKib, lanes, bytes);
        } finally {
            argon2.wipeArray(bytes);
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        byte[] bytes = bytes(password);
        try {
            return argon2.verify(hash, bytes);
        } finally {
            argon2.wipeArray(bytes);
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return standard.upgradeEncoding(hash);
    }

    private static byte[] bytes(CharSequence password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
