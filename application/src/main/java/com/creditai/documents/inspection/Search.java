package com.creditai.documents.inspection;

/** Finds short ASCII words in bytes. */
final class Search {
    private Search() {}

    /** The first place at or after {@code from} where the word stands wholly before {@code to}, or -1. */
    static int first(byte[] bytes, String word, int from, int to) {
        int last = Math.min(to, bytes.length) - word.length();
        for (int at = Math.max(0, from); at <= last; at++) {
            if (standsAt(bytes, word, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place where the word stands wholly before {@code to}, or -1. */
    static int last(byte[] bytes, String word, int to) {
        for (int at = Math.min(to, bytes.length) - word.length(); at >= 0; at--) {
            if (standsAt(bytes, word, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean standsAt(byte[] bytes, String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
