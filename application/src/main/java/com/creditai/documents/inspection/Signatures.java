package com.creditai.documents.inspection;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The own list of signatures of known malware, looked for in a stream of bytes at any position.
 *
 * <p>It holds the EICAR anti-malware test file (eicar.org) and the sample that every AMSI provider reports. Both are
 * put together at run time, because a scanner would otherwise take this class for the thing it looks for.
 */
final class Signatures {
    private static final List<byte[]> KNOWN = List.of(
            joined("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
            joined("AMSI Test Sample: 7e72c3ce-861b-4339", "-8740-0ac1484c1386"));

    private static final List<int[]> FALLBACKS =
            KNOWN.stream().map(Signatures::fallbacks).toList();

    private final int[] matched = new int[KNOWN.size()];
    private boolean found;

    /** Looks at the next bytes; a signature may begin in one piece and end in a later one. */
    void accept(byte[] bytes, int offset, int length) {
        for (int which = 0; which < matched.length && !found; which++) {
            matched[which] = match(which, bytes, offset, length);
            found = matched[which] == KNOWN.get(which).length;
        }
    }

    private int match(int which, byte[] bytes, int offset, int length) {
        byte[] signature = KNOWN.get(which);
        int[] fallback = FALLBACKS.get(which);
        int state = matched[which];
        for (int i = offset; i < offset + length && state < signature.length; i++) {
            while (state > 0 && bytes[i] != signature[state]) {
                state = fallback[state - 1];
            }
            if (bytes[i] == signature[state]) {
                state++;
            }
        }
        return state;
    }

    /** How much of the signature still matches after a mismatch (Knuth, Morris and Pratt). */
    private static int[] fallbacks(byte[] signature) {
        int[] fallback = new int[signature.length];
        int state = 0;
        for (int i = 1; i < signature.length; i++) {
            while (state > 0 && signature[i] != signature[state]) {
                state = fallback[state - 1];
            }
            if (signature[i] == signature[state]) {
                state++;
            }
            fallback[i] = state;
        }
        return fallback;
    }

    boolean found() {
        return found;
    }

    private static byte[] joined(String first, String second) {
        return String.join("", first, second).getBytes(StandardCharsets.US_ASCII);
    }
}
