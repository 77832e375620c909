package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Splits PDF syntax into tokens (ISO 32000-1, 7.2) without recursion and without holding strings. Where input is
 * broken it rather reads too much than too little: a string ends at {@code endobj}, so that an unclosed one hides nothing.
 */
final class Lexer {
    enum Kind {
        NAME,
        WORD,
        STRING,
        OPEN_ARRAY,
        CLOSE_ARRAY,
        OPEN_DICTIONARY,
        CLOSE_DICTIONARY,
        END
    }

    private static final int NOTHING = -2;
    private static final byte[] END_OF_OBJECT = "endobj".getBytes(StandardCharsets.US_ASCII);
    private static final String END_MARK = "%EOF";
    private static final int LONGEST_TEXT = 127;

    private final InputStream in;
    private final byte[] text = new byte[LONGEST_TEXT];
    private int length;
    private int peeked = NOTHING;
    private long position;
    private long start;
    private boolean strings = true;
    private Kind kind = Kind.END;
    private boolean replay;

    Lexer(InputStream in) {
        this.in = in;
    }

    /** Between objects a bracket or parenthesis is dirt, not the start of a string. */
    void expectStrings(boolean expect) {
        strings = expect;
    }

    /** Says that the input was moved to another position. */
    void movedTo(long newPosition) {
        peeked = NOTHING;
        position = newPosition;
        replay = false;
    }

    /** Makes {@link #next} answer the token it answered last once more. */
    void pushBack() {
        replay = true;
    }

    /** Where the last token starts. */
    long start() {
        return start;
    }

    /** Where reading goes on. */
    long position() {
        return position;
    }

    /** The last name (unescaped, without slash) or word, cut after 127 bytes. */
    String text() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    boolean is(String word) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != (text[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    Kind next() throws IOException {
        if (replay) {
            replay = false;
            return kind;
        }
        kind = read();
        return kind;
    }

    private Kind read() throws IOException {
        while (true) {
            start = position;
            int c = take();
            switch (c) {
                case -1:
                    return Kind.END;
                case '%':
                    skipComment();
                    break;
                case '/':
                    return name();
                case '[':
                    return Kind.OPEN_ARRAY;
                case ']':
                    return Kind.CLOSE_ARRAY;
                case '<':
                    if (peek() == '<') {
                        take();
                        return Kind.OPEN_DICTIONARY;
                    }
                    if (strings) {
                        return hexString();
                    }
                    break;
                case '>':
                    if (peek() == '>') {
                        take();
                        return Kind.CLOSE_DICTIONARY;
                    }
                    break;
                case '(':
                    if (strings) {
                        return literalString();
                    }
                    break;
                default:
                    if (isRegular(c)) {
                        return word(c);
                    }
            }
        }
    }

    /** To the end of the line; but some editors append the next revision to the end mark without a line end. */
    private void skipComment() throws IOException {
        int matched = 0;
        for (int c = peek(); c != -1 && c != '\n' && c != '\r' && matched < END_MARK.length(); c = peek()) {
            matched = matched >= 0 && c == END_MARK.charAt(matched) ? matched + 1 : -1;
            take();
        }
    }

    private Kind name() throws IOException {
        length = 0;
        for (int c = peek(); isRegular(c); c = peek()) {
            take();
            keep(c == '#' ? unescaped() : c);
        }
        return Kind.NAME;
    }

    private int unescaped() throws IOException {
        int high = Character.digit(peek(), 16);
        if (high < 0) {
            return '#';
        }
        int first = take();
        int low = Character.digit(peek(), 16);
        if (low < 0) {
            keep('#');
            return first;
        }
        take();
        return high * 16 + low;
    }

    private Kind word(int first) throws IOException {
        length = 0;
        keep(first);
        for (int c = peek(); isRegular(c); c = peek()) {
            keep(take());
        }
        return Kind.WORD;
    }

    private Kind hexString() throws IOException {
        for (int c = peek(); Character.digit(c, 16) >= 0 || isSpace(c); c = peek()) {
            take();
        }
        if (peek() == '>') {
            take();
        }
        return Kind.STRING;
    }

    private Kind literalString() throws IOException {
        int open = 1;
        int matched = 0;
        while (open > 0) {
            int c = take();
            if (c == -1) {
                return Kind.STRING;
            }
            matched = c == END_OF_OBJECT[matched] ? matched + 1 : c == END_OF_OBJECT[0] ? 1 : 0;
            if (matched == END_OF_OBJECT.length) {
                return endOfObject();
            }
            if (c == '\\') {
                take();
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        }
        return Kind.STRING;
    }

    private Kind endOfObject() {
        System.arraycopy(END_OF_OBJECT, 0, text, 0, END_OF_OBJECT.length);
        length = END_OF_OBJECT.length;
        return Kind.WORD;
    }

    private void keep(int c) {
        if (length < text.length) {
            text[length++] = (byte) c;
        }
    }

    private int peek() throws IOException {
        if (peeked == NOTHING) {
            peeked = in.read();
        }
        return peeked;
    }

    private int take() throws IOException {
        int c = peek();
        peeked = NOTHING;
        if (c != -1) {
            position++;
        }
        return c;
    }

    static boolean isSpace(int c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }

    private static boolean isRegular(int c) {
        return c > ' ' && "%()/<>[]{}".indexOf(c) < 0;
    }
}
