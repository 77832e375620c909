package com.creditai.documents.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Opens the filters of a stream (ISO 32000-1, 7.4) as a chain that unpacks while it is read: no stage is ever held
 * whole. Each stage counts against the bounds, so that a bomb inside a bomb is caught in its first layer.
 */
final class Unpacking {
    private static final int MAX_FILTERS = 8;
    private static final Set<String> IMAGE_CODECS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private final Bounds bounds;
    private final ReferencedValues referenced;

    Unpacking(Bounds bounds, ReferencedValues referenced) {
        this.bounds = bounds;
        this.referenced = referenced;
    }

    /** Opens the stream, or answers nothing where it is stored as it is or in an image codec. */
    Optional<InputStream> open(byte[] file, int start, Value.Dictionary dictionary, Bounds.Use use) throws IOException {
        List<Value> filters = items(first(dictionary, "Filter", "F"));
        List<Value> parameters = items(first(dictionary, "DecodeParms", "DP"));
        if (filters.size() > MAX_FILTERS) {
            throw new RefusedException(RefusalReason.BOMB);
        }
        ByteArrayInputStream source = new ByteArrayInputStream(file, start, file.length - start);
        int available = source.available();
        InputStream in = source;
        boolean unpacked = false;
        for (int i = 0; i < filters.size(); i++) {
            if (!(referenced.resolve(filters.get(i)) instanceof Value.Name filter)) {
                throw new RefusedException(RefusalReason.BOMB);
            }
            if (IMAGE_CODECS.contains(filter.text())) {
                break;
            }
            Value found = i < parameters.size() ? referenced.resolve(parameters.get(i)) : Value.OTHER;
            in = new CountedInputStream(
                    stage(filter.text(), in, found), use, bounds, () -> available - source.available());
            unpacked = true;
        }
        return unpacked ? Optional.of(in) : Optional.empty();
    }

    private static InputStream stage(String filter, InputStream in, Value parameters) throws IOException {
        Predictor predictor = Predictor.of(parameters);
        return switch (filter) {
            case "FlateDecode", "Fl" -> predictor.undo(new LenientInflaterInputStream(in));
            case "LZWDecode", "LZW" -> predictor.undo(new LzwInputStream(in, predictor.earlyChange()));
            case "ASCIIHexDecode", "AHx" -> new AsciiHexInputStream(in);
            case "ASCII85Decode", "A85" -> new Ascii85InputStream(in);
            case "RunLengthDecode", "RL" -> new RunLengthInputStream(in);
            default -> in;
        };
    }

    /** The abbreviation counts, because PDFBox reads it too; but F may also be a file specification, which is no filter. */
    private Value first(Value.Dictionary dictionary, String key, String abbreviation) {
        Value value = referenced.resolve(
                dictionary.get(key).or(() -> dictionary.get(abbreviation)).orElse(Value.OTHER));
        return value instanceof Value.Dictionary && key.equals("Filter") ? Value.OTHER : value;
    }

    private static List<Value> items(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items();
        }
        return value instanceof Value.Other ? List.of() : Stream.of(value).toList();
    }
}
