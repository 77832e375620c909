package com.creditai.golive.bundle;

import com.creditai.golive.evidence.EvidenceFiles;
import java.nio.file.Path;
import java.util.List;

/** Reads from a checkout and from run directories what a verdict is computed from. */
public final class EvidenceCollector {

    private EvidenceCollector() {}

    /**
     * @param checkout root of the repository
     * @param runs directories of runs, one a platform, each with {@code run.json}, {@code messages.ndjson}, {@code
     *     allure-results/} and {@code junit.xml}; one that does not exist is no run
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static EvidenceFiles collect(Path checkout, List<Path> runs) {
        throw new UnsupportedOperationException("comes next: " + checkout + runs);
    }
}
