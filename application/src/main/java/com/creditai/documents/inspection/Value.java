package com.creditai.documents.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The few values of a PDF object that an inspection keeps. */
sealed interface Value {
    Value OTHER = new Other();

    record Name(String text) implements Value {}

    record Number(long value) implements Value {}

    record Reference(long object) implements Value {}

    record Sequence(List<Value> items) implements Value {}

    record Dictionary(Map<String, Value> entries) implements Value {
        Optional<Value> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        boolean isNamed(String key, String name) {
            return get(key).filter(new Name(name)::equals).isPresent();
        }

        OptionalLong number(String key) {
            return get(key).orElse(OTHER) instanceof Number number
                    ? OptionalLong.of(number.value())
                    : OptionalLong.empty();
        }
    }

    /** A string, a word, or a value that is of no interest. */
    record Other() implements Value {}
}
