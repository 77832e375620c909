package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks LZWDecode: codes of 9 to 12 bits, 256 clears the table, 257 ends; damaged data ends the stream. */
final class LzwInputStream extends InputStream {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4096;

    private final InputStream in;
    private final int early;
    private final int[] prefix = new int[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] pending = new byte[MOST_CODES + 1];
    private int waiting;
    private int codes = END + 1;
    private int previous = -1;
    private int first;
    private int bits;
    private int bitCount;
    private boolean ended;

    LzwInputStream(InputStream in, boolean earlyChange) {
        this.in = in;
        this.early = earlyChange ? 1 : 0;
    }

    @Override
    public int read() throws IOException {
        while (waiting == 0 && !ended) {
            decode(code());
        }
        return waiting == 0 ? -1 : pending[--waiting] & 0xff;
    }

    private void decode(int code) {
        if (code == CLEAR) {
            codes = END + 1;
            previous = -1;
        } else if (code == END || code < 0 || code > codes || code == codes && previous < 0) {
            ended = true;
        } else {
            expand(code);
        }
    }

    /** Puts the bytes of the code into {@link #pending} from the last to the first, and enters the next code. */
    private void expand(int code) {
        int at = code;
        if (code == codes) {
            pending[waiting++] = (byte) first;
            at = previous;
        }
        while (at > END) {
            pending[waiting++] = suffix[at];
            at = prefix[at];
        }
        first = at;
        pending[waiting++] = (byte) first;
        if (previous >= 0 && codes < MOST_CODES) {
            prefix[codes] = previous;
            suffix[codes] = (byte) first;
            codes++;
        }
        previous = code;
    }

    private int code() throws IOException {
        int width = Math.min(12, Math.max(9, 32 - Integer.numberOfLeadingZeros(codes + early)));
        while (bitCount < width) {
            int c = in.read();
            if (c < 0) {
                return -1;
            }
            bits = (bits << 8 | c) & 0xffffff;
            bitCount += 8;
        }
        bitCount -= width;
        return bits >> bitCount & (1 << width) - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
