package com.creditai.documents.internal;

import com.creditai.platform.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Content copied into a private file and digested on the way, so that the digest is of the bytes that arrived and of no
 * others. Closing it removes the file.
 *
 * @param tooLarge whether there was more content than allowed; then the file holds only its beginning
 */
record ReceivedFile(Path path, long sizeBytes, Sha256 sha256, boolean tooLarge) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /**
     * Copies at most {@code limit} bytes and one more.
     *
     * @throws IOException when the content cannot be read to its end or not be written; then no file is left
     */
    static ReceivedFile receive(InputStream content, long limit, PrivateFiles files) throws IOException {
        Path path = files.create();
        try {
            MessageDigest digest = Sha256.algorithm();
            long size;
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                size = copy(content, file, limit);
            }
            return new ReceivedFile(path, size, Sha256.finished(digest), size > limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream from, OutputStream to, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size <= limit) {
            int wanted = (int) Math.min(buffer.length, limit + 1 - size);
            int got = from.read(buffer, 0, wanted);
            if (got < 0) {
                return size;
            }
            to.write(buffer, 0, got);
            size += got;
        }
        return size;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
