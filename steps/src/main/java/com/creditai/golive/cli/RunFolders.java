package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where runs leave their raw results until the gate reads them: one folder a platform, the newest run in it. */
final class RunFolders {

    /** The folder of the last run of a selection, which the gate never reads. */
    static final String SELECTION = "selection";

    private static final String NEXT = "next";

    private final Path runs;

    RunFolders(Checkout checkout) {
        this.runs = checkout.state().resolve("runs");
    }

    /** An empty folder for the next run; what an interrupted one left in it goes. */
    Path fresh() {
        Path folder = runs.resolve(NEXT);
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a finished run where the gate finds it, in place of the last one of that name. */
    Path keep(Path finished, String name) {
        Path kept = runs.resolve(name);
        try {
            delete(kept);
            return Files.move(finished, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kept runs of whole platforms. */
    List<Path> ofPlatforms() {
        return Stream.of("embedded", "containers", "target")
                .map(runs::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
