package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks RunLengthDecode: a length below 128 copies bytes, one above repeats a byte, 128 ends. */
final class RunLengthInputStream extends InputStream {
    private static final int END = 128;

    private final InputStream in;
    private int copies;
    private int repeats;
    private int repeated;
    private boolean ended;

    RunLengthInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        while (!ended && copies == 0 && repeats == 0) {
            int length = in.read();
            if (length < 0 || length == END) {
                ended = true;
            } else if (length < END) {
                copies = length + 1;
            } else {
                repeats = 257 - length;
                repeated = in.read();
            }
        }
        if (copies > 0) {
            copies--;
            return in.read();
        }
        if (repeats > 0) {
            repeats--;
            return repeated;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
