package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks ASCII85Decode: five characters make four bytes, z makes four zeros, ended by a tilde. */
final class Ascii85InputStream extends InputStream {
    private static final int GROUP = 5;
    private static final int LAST_DIGIT = 84;

    private final InputStream in;
    private final int[] bytes = new int[GROUP - 1];
    private int next;
    private int filled;
    private boolean ended;

    Ascii85InputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (next == filled) {
            fill();
        }
        return next < filled ? bytes[next++] : -1;
    }

    private void fill() throws IOException {
        next = 0;
        filled = 0;
        long group = 0;
        int digits = 0;
        while (!ended && digits < GROUP) {
            int c = in.read();
            if (c < 0 || c == '~') {
                ended = true;
            } else if (c == 'z' && digits == 0) {
                digits = GROUP;
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + (c - '!');
                digits++;
            }
        }
        if (digits > 1) {
            for (int i = digits; i < GROUP; i++) {
                group = group * 85 + LAST_DIGIT;
            }
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (int) (group >> (24 - 8 * i)) & 0xff;
            }
            filled = digits - 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
