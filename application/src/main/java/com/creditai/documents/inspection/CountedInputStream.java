package com.creditai.documents.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what comes out of one filter against the bounds; {@code packed} tells how much of the file it took so far. */
final class CountedInputStream extends FilterInputStream {
    private static final int REPORT_EVERY = 8192;

    private final Bounds.Use use;
    private final Bounds bounds;
    private final LongSupplier packed;
    private long total;
    private long unreported;

    CountedInputStream(InputStream in, Bounds.Use use, Bounds bounds, LongSupplier packed) {
        super(in);
        this.use = use;
        this.bounds = bounds;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            count(1);
        }
        return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws RefusedException {
        total += read;
        unreported += read;
        if (unreported >= REPORT_EVERY) {
            bounds.inflated(use, unreported, total, packed.getAsLong());
            unreported = 0;
        }
    }
}
