package com.creditai.documents;

import java.util.List;
import java.util.Optional;

/**
 * Reports from the newest to the oldest.
 *
 * @param next where the list goes on, to be given back as it is; empty at the end
 */
public record ReportList(List<Report> reports, Optional<Position> next) {
    public ReportList {
        reports = List.copyOf(reports);
    }
}
