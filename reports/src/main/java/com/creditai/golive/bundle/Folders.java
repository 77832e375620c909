package com.creditai.golive.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What Java leaves to each project. */
public final class Folders {

    private Folders() {}

    /**
     * Deletes a file or folder with everything in it; one that does not exist is deleted already.
     *
     * @throws IOException when something of it cannot be deleted; the rest may be gone then
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
