package com.creditai.extraction;

import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Reads made-up reports in tests. */
final class Reading {

    static final ReadingLimits LIMITS = ReadingLimits.of(500, Duration.ofSeconds(60), Clock.systemUTC());

    private Reading() {}

    static CreditReport report(Path folder, SyntheticReport report) throws IOException {
        Extracted extracted = extracted(folder, report.pdf());
        if (extracted instanceof Extracted.Read read) {
            return read.report();
        }
        throw new AssertionError("The layout was not recognised: " + extracted);
    }

    static Extracted extracted(Path folder, byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("report.pdf"), pdf);
        return new ReportReader(LIMITS).read(file);
    }
}
