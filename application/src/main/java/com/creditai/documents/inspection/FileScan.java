package com.creditai.documents.inspection;

import com.creditai.documents.inspection.Lexer.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads all objects of a file from its first byte to its last, without believing the cross-reference table: an object
 * that nothing refers to, or that a former revision left, is seen too.
 */
final class FileScan {
    private static final String END_OF_STREAM = "endstream";
    private static final int LONGEST_GAP = 4;

    /** A packed stream: where its data start and end, and the dictionary before it. */
    record PackedStream(int start, int end, Value.Dictionary dictionary) {}

    private final byte[] file;
    private final Bounds bounds;
    private final FileBytes input;
    private final Lexer lexer;
    private final ObjectReader reader;
    private final Observations observations;
    private final ReferencedValues referenced = new ReferencedValues();
    private final List<PackedStream> streams = new ArrayList<>();
    private final List<Long> tableChain = new ArrayList<>();
    private final BitSet objects = new BitSet();
    private final BitSet tables = new BitSet();
    private boolean cutShort;
    private long number = -1;
    private long numberStart;
    private long numberBefore = -1;
    private long numberBeforeStart;

    FileScan(byte[] file, Bounds bounds, Observations observations) {
        this.file = file;
        this.bounds = bounds;
        this.observations = observations;
        this.input = new FileBytes(file);
        this.lexer = new Lexer(input);
        this.reader = new ObjectReader(lexer, bounds, observations);
    }

    void run() throws IOException {
        lexer.expectStrings(false);
        for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
            bounds.token();
            if (kind == Kind.WORD) {
                word();
            } else {
                forgetNumbers();
            }
        }
    }

    private void word() throws IOException {
        if (Character.isDigit(lexer.text().charAt(0))) {
            rememberNumber();
            return;
        }
        if (lexer.is("obj") && numberBefore >= 0) {
            object((int) numberBeforeStart, numberBefore);
        } else if (lexer.is("trailer")) {
            trailer(value());
        } else if (lexer.is("xref")) {
            tables.set((int) lexer.start());
        } else if (lexer.is("n") || lexer.is("f")) {
            bounds.objects(1);
        }
        forgetNumbers();
    }

    private void rememberNumber() {
        numberBefore = number;
        numberBeforeStart = numberStart;
        number = parsed(lexer.text());
        numberStart = lexer.start();
    }

    private void forgetNumbers() {
        number = -1;
        numberBefore = -1;
    }

    private static long parsed(String digits) {
        return digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits)
                : -1;
    }

    private void object(int start, long objectNumber) throws IOException {
        bounds.object();
        objects.set(start);
        Value value = value();
        referenced.keep(objectNumber, value);
        if (!(value instanceof Value.Dictionary dictionary)) {
            return;
        }
        cutShort |= dictionary.has("Linearized") && dictionary.number("L").orElse(0) > file.length;
        if (lexer.next() == Kind.WORD && lexer.is("stream")) {
            stream(start, dictionary);
        } else {
            lexer.pushBack();
        }
    }

    private Value value() throws IOException {
        lexer.expectStrings(true);
        Kind kind = lexer.next();
        Value value = Value.OTHER;
        if (kind == Kind.WORD && !Character.isDigit(lexer.text().charAt(0)) || kind == Kind.END) {
            lexer.pushBack();
        } else {
            value = reader.read(kind);
        }
        lexer.expectStrings(false);
        return value;
    }

    private void stream(int objectStart, Value.Dictionary dictionary) throws IOException {
        int start = afterLineEnd((int) lexer.position());
        int end = endOfStream(start, dictionary);
        if (isTable(dictionary)) {
            tables.set(objectStart);
            trailer(dictionary);
        }
        if (dictionary.has("Filter") || dictionary.has("F") || isTable(dictionary) || isObjects(dictionary)) {
            bounds.stream();
            streams.add(new PackedStream(start, end, dictionary));
        }
        input.moveTo(end);
        lexer.movedTo(end);
    }

    static boolean isTable(Value.Dictionary dictionary) {
        return dictionary.has("W") && dictionary.has("Size");
    }

    static boolean isObjects(Value.Dictionary dictionary) {
        return dictionary.has("First") && dictionary.has("N");
    }

    private void trailer(Value value) {
        if (value instanceof Value.Dictionary dictionary) {
            Value encryption = dictionary.get("Encrypt").orElse(Value.OTHER);
            if (encryption instanceof Value.Reference || encryption instanceof Value.Dictionary) {
                observations.encryption();
            }
            dictionary.number("Prev").ifPresent(tableChain::add);
            dictionary.number("XRefStm").ifPresent(tableChain::add);
        }
    }

    private int afterLineEnd(int position) {
        int at = position;
        while (at < file.length && file[at] == ' ') {
            at++;
        }
        if (at < file.length && file[at] == '\r') {
            at++;
        }
        return at < file.length && file[at] == '\n' ? at + 1 : at;
    }

    /** The stated length counts only when the stream really ends there. */
    private int endOfStream(int start, Value.Dictionary dictionary) {
        long stated = start + dictionary.number("Length").orElse(-1);
        if (stated >= start && stated < file.length) {
            int found = Search.first(
                    file, END_OF_STREAM, (int) stated, (int) stated + END_OF_STREAM.length() + LONGEST_GAP);
            if (found >= 0) {
                return found;
            }
        }
        int found = Search.first(file, END_OF_STREAM, start, file.length);
        return found >= 0 ? found : file.length;
    }

    List<PackedStream> streams() {
        return streams;
    }

    ReferencedValues referenced() {
        return referenced;
    }

    /** Where objects start that were read: the byte of their number's first digit. */
    BitSet objects() {
        return objects;
    }

    /** Where cross-reference tables and streams start. */
    BitSet tables() {
        return tables;
    }

    /** The places of further tables that the tables themselves name. */
    List<Long> tableChain() {
        return tableChain;
    }

    /** Whether the file says of itself that it is longer than it is. */
    boolean cutShort() {
        return cutShort;
    }

    private static final class FileBytes extends InputStream {
        private final byte[] bytes;
        private int next;

        FileBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return next < bytes.length ? bytes[next++] & 0xff : -1;
        }

        void moveTo(int position) {
            next = position;
        }
    }
}
