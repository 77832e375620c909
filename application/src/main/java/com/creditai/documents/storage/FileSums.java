package com.creditai.documents.storage;

import com.creditai.platform.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/**
 * Size and both checksums of a file, of one pass over it.
 *
 * @param crc32c as {@link Crc32cText} writes it
 */
record FileSums(long sizeBytes, String crc32c, Sha256 sha256) {
    private static final int BUFFER = 64 * 1024;

    static FileSums of(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        MessageDigest digest = Sha256.algorithm();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                digest.update(buffer, 0, count);
                size += count;
            }
        }
        return new FileSums(size, Crc32cText.of(crc), Sha256.finished(digest));
    }
}
