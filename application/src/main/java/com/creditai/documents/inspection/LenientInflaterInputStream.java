package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates like PDFBox does: the two bytes of the zlib header are not looked at, and damaged data ends the stream. */
final class LenientInflaterInputStream extends InputStream {
    private static final int HEADER = 2;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[4096];
    private final byte[] one = new byte[1];
    private boolean started;
    private boolean ended;

    LenientInflaterInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            ended = in.readNBytes(packed, 0, HEADER) < HEADER;
        }
        try {
            while (!ended) {
                int inflated = inflater.inflate(bytes, offset, length);
                if (inflated > 0) {
                    return inflated;
                }
                ended = inflater.finished() || inflater.needsDictionary() || inflater.needsInput() && !feed();
            }
        } catch (DataFormatException damaged) {
            ended = true;
        }
        return -1;
    }

    private boolean feed() throws IOException {
        int read = in.read(packed);
        if (read > 0) {
            inflater.setInput(packed, 0, read);
        }
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
