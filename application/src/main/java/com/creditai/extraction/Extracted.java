package com.creditai.extraction;

import java.util.List;

/** What came of reading a document. */
public sealed interface Extracted {

    /** The layout was recognised and read. */
    record Read(CreditReport report) implements Extracted {}

    /**
     * The document is in no layout that can be read.
     *
     * @param recognised what was seen of the known layouts, as sentences for people; empty when there was nothing
     */
    record UnknownLayout(List<String> recognised) implements Extracted {
        public UnknownLayout {
            recognised = List.copyOf(recognised);
        }
    }
}
