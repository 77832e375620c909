package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The service's classes as a JVM has once laid them out in memory, which takes a third off each start with them; making it
 * costs about two starts.
 *
 * <p>It stands beside the unpacked jar and goes with it. Another JVM than the one that made it would not use it, so each has
 * its own.
 */
final class ClassArchive {

    private static final String QUIETLY = "-Xlog:cds*=off";

    private final Path file;
    private final Path next;

    private ClassArchive(Path file) {
        this.file = file;
        this.next = file.resolveSibling(file.getFileName() + ".next");
    }

    /** @param launched what is started, in a folder of its own */
    static ClassArchive beside(Path launched) {
        return new ClassArchive(launched.resolveSibling("classes-" + Runtime.version() + ".jsa"));
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The options of a JVM that starts with it; none while there is none. */
    List<String> use() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, QUIETLY) : List.of();
    }

    /** The options of a JVM that makes it when it ends. */
    List<String> make() {
        return List.of("-XX:ArchiveClassesAtExit=" + next, QUIETLY);
    }

    /** Has later starts use what {@link #make()} has left; whether it left anything. */
    boolean keep() {
        try {
            if (!Files.isRegularFile(next)) {
                return false;
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new PlatformException("The archive of classes cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }
}
