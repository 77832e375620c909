package com.creditai.documents;

import com.creditai.platform.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What became of asking for a stored document. */
public sealed interface DocumentOutcome {

    /** A verified copy in a private file that is removed by {@link #close}. */
    record Verified(Path file, long sizeBytes, Sha256 sha256, String name) implements DocumentOutcome, AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What storage gave is not what was uploaded, so it is not given out. */
    record Altered() implements DocumentOutcome {}

    record StorageDown() implements DocumentOutcome {}

    /** This person has no such report. */
    record NoSuchReport() implements DocumentOutcome {}
}
