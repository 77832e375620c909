package com.creditai.documents.inspection;

import java.util.BitSet;

/**
 * Decides whether a PDF came whole: it must close with its end mark, and the chain of its cross-reference tables must
 * lead to tables that are really there. PDFBox would repair a file without them, and so accept half a report.
 */
final class Ending {
    private static final String END_MARK = "%%EOF";
    private static final String START = "startxref";
    private static final int LONGEST_APPENDIX = 1024;
    private static final int TOLERANCE = 32;

    private final byte[] file;
    private final int header;
    private final FileScan scan;

    Ending(byte[] file, int header, FileScan scan) {
        this.file = file;
        this.header = header;
        this.scan = scan;
    }

    boolean isWhole() {
        int mark = Search.last(file, END_MARK, file.length);
        if (mark < 0 || scan.cutShort() || !appendixIsHarmless(mark + END_MARK.length())) {
            return false;
        }
        int start = Search.last(file, START, mark);
        return start >= 0
                && isTable(numberAfter(start + START.length(), mark))
                && scan.tableChain().stream().allMatch(place -> place == 0 || isTable(place));
    }

    /** Some servers append a little dirt; half an object is none. */
    private boolean appendixIsHarmless(int from) {
        int end = file.length;
        while (end > from && Lexer.isSpace(file[end - 1])) {
            end--;
        }
        return end - from <= LONGEST_APPENDIX && Search.first(file, " obj", from, end) < 0;
    }

    private long numberAfter(int from, int to) {
        long number = -1;
        for (int at = from; at < to; at++) {
            if (file[at] >= '0' && file[at] <= '9') {
                number = Math.max(0, number) * 10 + file[at] - '0';
            } else if (!Lexer.isSpace(file[at]) || number > file.length) {
                return -1;
            } else if (number >= 0) {
                break;
            }
        }
        return number;
    }

    /** Offsets count from the start of the file or, by an old habit, from the header; some are a few bytes off. */
    private boolean isTable(long place) {
        return place >= 0 && (isNear(scan.tables(), place) || isNear(scan.tables(), place + header));
    }

    private boolean isNear(BitSet tables, long place) {
        if (place > file.length) {
            return false;
        }
        int found = tables.nextSetBit((int) Math.max(0, place - TOLERANCE));
        return found >= 0 && found <= place + TOLERANCE;
    }
}
