package com.creditai.documents.storage;

import com.google.cloud.BaseServiceException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Compares length and CRC32C of what was read when it meets the end, and leaves no connection open that it did not come to. */
final class VerifiedInputStream extends FilterInputStream {
    private final String name;
    private final long expectedLength;
    private final String expectedCrc32c;
    private final OpenConnections connections;
    private final CRC32C crc = new CRC32C();
    private long length;
    private boolean complete;

    /** @param connections those that the content comes by */
    VerifiedInputStream(
            InputStream content, String name, long expectedLength, String expectedCrc32c, OpenConnections connections) {
        super(content);
        this.connections = connections;
        this.name = name;
        this.expectedLength = expectedLength;
        this.expectedCrc32c = expectedCrc32c;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = readOrExplain(buffer, offset, count);
        if (read < 0) {
            verify();
        } else {
            crc.update(buffer, offset, read);
            length += read;
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        // Skipped bytes must be summed too.
        byte[] skipped = new byte[(int) Math.min(Math.max(count, 0), 8192)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            if (!complete || connections.several()) {
                connections.close();
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readOrExplain(byte[] buffer, int offset, int count) throws IOException {
        try {
            return connections.during(() -> in.read(buffer, offset, count));
        } catch (BaseServiceException e) {
            throw new StorageUnavailableException("storage stopped sending " + name, e);
        } catch (IOException e) {
            if (e.getCause() instanceof BaseServiceException) {
                throw new StorageUnavailableException("storage stopped sending " + name, e);
            }
            throw e;
        }
    }

    private void verify() {
        complete = true;
        if (length != expectedLength || !Crc32cText.of(crc).equals(expectedCrc32c)) {
            throw new ChecksumMismatchException("storage sent other bytes for " + name + " than it says it keeps");
        }
    }
}
