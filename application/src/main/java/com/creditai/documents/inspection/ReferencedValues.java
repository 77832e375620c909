package com.creditai.documents.inspection;

import java.util.HashMap;
import java.util.Map;

/** Small values that stand in an object of their own, because a stream may name its filter by reference. */
final class ReferencedValues {
    private static final int LONGEST = 16;
    private static final int MOST = 100_000;

    private final Map<Long, Value> values = new HashMap<>();

    /** Keeps the value when a filter or its parameters could consist of it; a later object of that number wins. */
    void keep(long object, Value value) {
        boolean small = value instanceof Value.Name
                || value instanceof Value.Dictionary parameters && parameters.has("Predictor")
                || value instanceof Value.Sequence sequence
                        && sequence.items().size() < LONGEST
                        && sequence.items().stream().noneMatch(Value.Number.class::isInstance);
        if (small && (values.size() < MOST || values.containsKey(object))) {
            values.put(object, value);
        }
    }

    /** The value itself or what it refers to; a reference that leads nowhere stays a reference. */
    Value resolve(Value value) {
        return value instanceof Value.Reference reference ? values.getOrDefault(reference.object(), value) : value;
    }
}
