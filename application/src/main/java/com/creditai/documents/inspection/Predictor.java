package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;

/**
 * The prediction that the parameters of a filter name (ISO 32000-1, 7.4.4.4), so that objects hidden behind it are read.
 *
 * @param kind 1 none, 2 TIFF, from 10 PNG
 * @param rowBytes bytes of a row
 * @param pixelBytes bytes between a byte and its left neighbour, at least 1
 */
record Predictor(long kind, int rowBytes, int pixelBytes, boolean earlyChange) {
    private static final long MOST_ROW_BYTES = 1024L * 1024;

    static Predictor of(Value parameters) throws RefusedException {
        if (!(parameters instanceof Value.Dictionary dictionary)) {
            return new Predictor(1, 1, 1, true);
        }
        long colors = Math.min(32, positive(dictionary, "Colors", 1));
        long depth = positive(dictionary, "BitsPerComponent", 8);
        long columns = positive(dictionary, "Columns", 1);
        if (depth > 32 || columns > MOST_ROW_BYTES || columns * colors * depth / 8 > MOST_ROW_BYTES) {
            throw new RefusedException(RefusalReason.BOMB);
        }
        return new Predictor(
                dictionary.number("Predictor").orElse(1),
                (int) ((columns * colors * depth + 7) / 8),
                (int) Math.max(1, colors * depth / 8),
                dictionary.number("EarlyChange").orElse(1) != 0);
    }

    private static long positive(Value.Dictionary dictionary, String key, long otherwise) {
        return Math.max(1, dictionary.number(key).orElse(otherwise));
    }

    /** Bytes per pixel below 8 bits are left predicted for TIFF: only images use that. */
    InputStream undo(InputStream in) {
        return kind < 2 ? in : new Undone(in);
    }

    private final class Undone extends InputStream {
        private final InputStream in;
        private byte[] row = new byte[rowBytes];
        private byte[] above = new byte[rowBytes];
        private int next;
        private int filled;

        Undone(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (next == filled && !nextRow()) {
                return -1;
            }
            return row[next++] & 0xff;
        }

        private boolean nextRow() throws IOException {
            byte[] former = above;
            above = row;
            row = former;
            int algorithm = kind >= 10 ? in.read() : 1;
            filled = algorithm < 0 ? 0 : in.readNBytes(row, 0, rowBytes);
            next = 0;
            for (int i = 0; i < filled; i++) {
                row[i] += (byte) predicted(algorithm, i);
            }
            return filled > 0;
        }

        private int predicted(int algorithm, int i) {
            int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xff;
            int up = above[i] & 0xff;
            int corner = i < pixelBytes ? 0 : above[i - pixelBytes] & 0xff;
            return switch (algorithm) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, corner);
                default -> 0;
            };
        }

        private static int paeth(int left, int up, int corner) {
            int estimate = left + up - corner;
            int toLeft = Math.abs(estimate - left);
            int toUp = Math.abs(estimate - up);
            int toCorner = Math.abs(estimate - corner);
            if (toLeft <= toUp && toLeft <= toCorner) {
                return left;
            }
            return toUp <= toCorner ? up : corner;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
