package com.creditai.golive.census;

/** Java text without what cannot change what it does: comments and the space between its words. */
final class SourceText {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final StringBuilder bare = new StringBuilder();

    private SourceText(String text) {
        this.text = text;
    }

    static String bare(String text) {
        return new SourceText(text).bare();
    }

    private String bare() {
        int at = 0;
        while (at < text.length()) {
            at = part(at);
        }
        return bare.toString().strip();
    }

    /** Takes what begins there over and answers where the next part begins. */
    private int part(int at) {
        char first = text.charAt(at);
        if (text.startsWith("//", at)) {
            return space(end("\n", at + 2));
        }
        if (text.startsWith("/*", at)) {
            return space(end("*/", at + 2));
        }
        if (Character.isWhitespace(first)) {
            return space(at + 1);
        }
        int end = text.startsWith(TEXT_BLOCK, at)
                ? literal(TEXT_BLOCK, at)
                : first == '"' || first == '\'' ? literal(String.valueOf(first), at) : at + 1;
        bare.append(text, at, end);
        return end;
    }

    private int space(int next) {
        if (bare.length() > 0 && bare.charAt(bare.length() - 1) != ' ') {
            bare.append(' ');
        }
        return next;
    }

    private int literal(String quote, int start) {
        int at = start + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + quote.length());
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
