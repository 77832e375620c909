package com.creditai.documents.inspection;

import com.creditai.documents.inspection.Lexer.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.OptionalLong;

/** Unpacks the streams of a file one after the other, counts them, looks for malware and reads objects in them. */
final class StreamInspection {
    private final byte[] file;
    private final Bounds bounds;
    private final Observations observations;
    private final Unpacking unpacking;
    private final byte[] piece = new byte[16 * 1024];

    StreamInspection(byte[] file, Bounds bounds, Observations observations, ReferencedValues referenced) {
        this.file = file;
        this.bounds = bounds;
        this.observations = observations;
        this.unpacking = new Unpacking(bounds, referenced);
    }

    /** Objects in streams come first, because a filter may stand in one of them. */
    void inspect(FileScan scan) throws IOException {
        for (FileScan.PackedStream stream : scan.streams()) {
            if (FileScan.isObjects(stream.dictionary())) {
                objects(stream);
            }
        }
        for (FileScan.PackedStream stream : scan.streams()) {
            drain(stream);
        }
    }

    private void drain(FileScan.PackedStream stream) throws IOException {
        Signatures signatures = new Signatures();
        long unpacked = 0;
        try (InputStream in = unpacking
                .open(file, stream.start(), stream.dictionary(), use(stream.dictionary()))
                .orElseGet(() -> plain(stream))) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                unpacked += read;
                signatures.accept(piece, 0, read);
                if (signatures.found()) {
                    throw new RefusedException(RefusalReason.MALWARE);
                }
            }
        }
        if (FileScan.isTable(stream.dictionary())) {
            countEntries(stream.dictionary(), unpacked);
        }
    }

    private InputStream plain(FileScan.PackedStream stream) {
        return new ByteArrayInputStream(file, stream.start(), stream.end() - stream.start());
    }

    private static Bounds.Use use(Value.Dictionary dictionary) {
        if (FileScan.isTable(dictionary) || FileScan.isObjects(dictionary)) {
            return Bounds.Use.STRUCTURE;
        }
        return dictionary.isNamed("Subtype", "Image") ? Bounds.Use.IMAGE : Bounds.Use.CONTENT;
    }

    private void countEntries(Value.Dictionary dictionary, long unpacked) throws IOException {
        long width = 0;
        if (dictionary.get("W").orElse(Value.OTHER) instanceof Value.Sequence widths) {
            for (Value value : widths.items()) {
                width += value instanceof Value.Number number ? Math.max(0, number.value()) : 0;
            }
        }
        if (width == 0) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
        bounds.objects(unpacked / width);
    }

    private void objects(FileScan.PackedStream stream) throws IOException {
        OptionalLong first = stream.dictionary().number("First");
        OptionalLong count = stream.dictionary().number("N");
        if (first.isEmpty() || count.isEmpty() || first.getAsLong() < 0 || count.getAsLong() < 0) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
        bounds.objects(count.getAsLong());
        try (InputStream in = new BufferedInputStream(unpacking
                .open(file, stream.start(), stream.dictionary(), Bounds.Use.STRUCTURE)
                .orElseGet(() -> plain(stream)))) {
            readObjects(new Lexer(in), first.getAsLong(), count.getAsLong());
        }
    }

    /** An offset that points into the middle of a value would make a reader see other objects than this one does. */
    private void readObjects(Lexer lexer, long first, long count) throws IOException {
        ObjectReader reader = new ObjectReader(lexer, bounds, observations);
        BitSet offsets = new BitSet();
        BitSet inside = new BitSet();
        long header = 0;
        for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
            int start = (int) lexer.start();
            Value value = reader.read(kind);
            if (header < 2 * count && value instanceof Value.Number number) {
                if (header % 2 == 1 && number.value() >= 0 && first + number.value() < Integer.MAX_VALUE) {
                    offsets.set((int) (first + number.value()));
                }
            } else {
                inside.set(start + 1, Math.max(start + 1, (int) lexer.position()));
            }
            header++;
        }
        if (offsets.intersects(inside)) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
    }
}
