package com.creditai.documents.inspection;

import com.creditai.documents.inspection.Lexer.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one PDF object from tokens and keeps only what decides how its stream must be unpacked. Recursion ends at
 * {@link Bounds#MAX_NESTING}; what lies deeper is counted without it.
 */
final class ObjectReader {
    private static final Set<String> KEPT = Set.of(
            "Type",
            "Subtype",
            "Filter",
            "F",
            "DecodeParms",
            "DP",
            "Length",
            "First",
            "N",
            "W",
            "Size",
            "Prev",
            "XRefStm",
            "Encrypt",
            "Linearized",
            "L",
            "Predictor",
            "Columns",
            "Colors",
            "BitsPerComponent",
            "EarlyChange",
            "Root");
    private static final int KEPT_ITEMS = 16;
    private static final int KEPT_DEPTH = 3;
    private static final Set<String> END_WORDS = Set.of("endobj", "stream", "obj", "endstream", "startxref", "trailer");

    private final Lexer lexer;
    private final Bounds bounds;
    private final Observations observations;

    ObjectReader(Lexer lexer, Bounds bounds, Observations observations) {
        this.lexer = lexer;
        this.bounds = bounds;
        this.observations = observations;
    }

    /** Reads the value whose first token was just answered by the lexer. */
    Value read(Kind first) throws IOException {
        return read(first, 0);
    }

    private Value read(Kind first, int depth) throws IOException {
        bounds.token();
        return switch (first) {
            case OPEN_DICTIONARY, OPEN_ARRAY -> {
                bounds.parsed().container();
                if (depth >= Bounds.MAX_NESTING) {
                    observations.nestedTooDeeply();
                    skip();
                    yield Value.OTHER;
                }
                yield first == Kind.OPEN_ARRAY ? array(depth) : dictionary(depth);
            }
            case NAME -> {
                observations.name(lexer.text());
                bounds.parsed().name(lexer.text());
                yield new Value.Name(lexer.text());
            }
            case WORD -> {
                bounds.parsed().word(lexer.text());
                yield number(lexer.text());
            }
            default -> {
                bounds.parsed().string(lexer.position() - lexer.start());
                yield Value.OTHER;
            }
        };
    }

    private Value dictionary(int depth) throws IOException {
        Map<String, Value> entries = new HashMap<>();
        String key = "";
        List<Value> values = new ArrayList<>(3);
        for (Kind kind = lexer.next(); kind != Kind.CLOSE_DICTIONARY && !ends(kind); kind = lexer.next()) {
            if (kind == Kind.NAME && (key.isEmpty() || !values.isEmpty())) {
                put(entries, key, values, depth);
                key = lexer.text();
                observations.key(key);
                bounds.parsed().name(key);
                bounds.token();
            } else {
                addLast(values, kind, depth);
            }
        }
        put(entries, key, values, depth);
        return new Value.Dictionary(entries);
    }

    private static void put(Map<String, Value> entries, String key, List<Value> values, int depth) {
        if (!values.isEmpty() && depth < KEPT_DEPTH && KEPT.contains(key)) {
            entries.put(key, values.get(values.size() - 1));
        }
        values.clear();
    }

    private Value array(int depth) throws IOException {
        List<Value> items = new ArrayList<>(4);
        for (Kind kind = lexer.next(); kind != Kind.CLOSE_ARRAY && !ends(kind); kind = lexer.next()) {
            addLast(items, kind, depth);
        }
        return new Value.Sequence(items);
    }

    /** Adds a value; the word R makes one reference of the two numbers before it. Long arrays lose their middle. */
    private void addLast(List<Value> values, Kind kind, int depth) throws IOException {
        int size = values.size();
        if (kind == Kind.WORD && lexer.is("R") && size >= 2 && values.get(size - 2) instanceof Value.Number object) {
            bounds.token();
            bounds.parsed().reference(object.value());
            values.subList(size - 2, size).clear();
            values.add(new Value.Reference(object.value()));
            return;
        }
        if (size >= KEPT_ITEMS) {
            values.remove(KEPT_ITEMS / 2);
        }
        values.add(read(kind, depth + 1));
    }

    private boolean ends(Kind kind) {
        if (kind == Kind.WORD && END_WORDS.contains(lexer.text())) {
            lexer.pushBack();
            return true;
        }
        return kind == Kind.END;
    }

    /** Reads past everything below the deepest level, up to its end or the end of the object. */
    private void skip() throws IOException {
        long open = 1;
        while (open > 0) {
            Kind kind = lexer.next();
            if (ends(kind)) {
                return;
            }
            bounds.token();
            switch (kind) {
                case OPEN_ARRAY, OPEN_DICTIONARY -> open++;
                case CLOSE_ARRAY, CLOSE_DICTIONARY -> open--;
                case NAME -> observations.buried(lexer.text());
                default -> {}
            }
        }
    }

    private static Value number(String word) {
        if (word.isEmpty() || word.length() > 18) {
            return Value.OTHER;
        }
        for (int i = word.charAt(0) == '+' || word.charAt(0) == '-' ? 1 : 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return Value.OTHER;
            }
        }
        return word.length() == 1 && !Character.isDigit(word.charAt(0))
                ? Value.OTHER
                : new Value.Number(Long.parseLong(word));
    }
}
