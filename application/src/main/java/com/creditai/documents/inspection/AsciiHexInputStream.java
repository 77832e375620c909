package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks ASCIIHexDecode: two digits a byte, other characters skipped, ended by a closing bracket. */
final class AsciiHexInputStream extends InputStream {
    private final InputStream in;
    private boolean ended;

    AsciiHexInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int high = digit();
        if (high < 0) {
            return -1;
        }
        return high * 16 + Math.max(0, digit());
    }

    private int digit() throws IOException {
        while (!ended) {
            int c = in.read();
            ended = c < 0 || c == '>';
            int digit = Character.digit(c, 16);
            if (digit >= 0) {
                return digit;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
