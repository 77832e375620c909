package com.creditai.extraction.internal;

import com.creditai.extraction.Printed;
import com.creditai.extraction.TextLine;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that stand above an entry. */
final class EntryNames {

    private static final Pattern CLOSED = Pattern.compile("\\s+-\\s+closed$", Pattern.CASE_INSENSITIVE);

    private EntryNames() {}

    static String withoutClosed(String name) {
        return CLOSED.matcher(name).replaceFirst("");
    }

    static Optional<Printed<String>> of(Optional<TextLine> heading) {
        return heading.map(line -> new Printed<>(
                withoutClosed(line.text()),
                line.page(),
                line.number(),
                line.first().text()));
    }
}
