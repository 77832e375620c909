package com.creditai.analysis;

import com.creditai.extraction.Printed;

/**
 * Where a finding rests.
 *
 * @param page 1-based page
 * @param line 1-based line of that page in reading order
 * @param quote the text exactly as it is printed on that line
 */
public record Place(int page, int line, String quote) {

    static Place of(Printed<?> printed) {
        return new Place(printed.page(), printed.line(), printed.raw());
    }
}
