package com.creditai.documents.inspection;

import java.util.BitSet;

/**
 * Estimates how much heap PDFBox 3.0 would take for the objects of a file, because a file of 20 MB can hold ten million of
 * them. The costs were measured on a 64-bit JVM with compressed pointers and lean to the high side; a name or a reference
 * costs much the first time and little afterwards.
 */
final class ParsedSize {
    private static final long MOST = 160L * 1024 * 1024;
    private static final int NAMES = 1 << 20;
    private static final int REFERENCES = 1 << 22;
    private static final int CONTAINER = 110;
    private static final int STRING = 64;
    private static final int INTEGER = 28;
    private static final int REAL = 110;
    private static final int NEW_NAME = 220;
    private static final int NEW_REFERENCE = 150;
    private static final int SLOT = 10;
    private static final int TABLE_ENTRY = 110;

    private final BitSet names = new BitSet(NAMES);
    private final BitSet references = new BitSet();
    private long bytes;

    void container() throws RefusedException {
        add(CONTAINER);
    }

    void string(long length) throws RefusedException {
        add(STRING + length);
    }

    void word(String word) throws RefusedException {
        add(SLOT + (word.indexOf('.') >= 0 ? REAL : INTEGER));
    }

    void name(String name) throws RefusedException {
        int slot = (name.hashCode() * 0x9E3779B1) >>> 12;
        add(SLOT + (names.get(slot) ? 0 : NEW_NAME + name.length()));
        names.set(slot);
    }

    void reference(long object) throws RefusedException {
        boolean known = object >= 0 && object < REFERENCES && references.get((int) object);
        add(SLOT + (known ? 0 : NEW_REFERENCE));
        if (object >= 0 && object < REFERENCES) {
            references.set((int) object);
        }
    }

    void tableEntries(long count) throws RefusedException {
        add(TABLE_ENTRY * count);
    }

    long bytes() {
        return bytes;
    }

    private void add(long more) throws RefusedException {
        bytes += more;
        if (bytes > MOST) {
            throw new RefusedException(RefusalReason.BOMB);
        }
    }
}
