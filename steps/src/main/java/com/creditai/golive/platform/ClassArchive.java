package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The service's classes as a JVM has once laid them out in memory, which takes a third off each start with them.
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

    /** The options of a JVM from which it can be made. */
    List<String> record() {
        return List.of("-XX:+RecordDynamicDumpInfo", QUIETLY);
    }

    /**
     * Makes it from what a JVM has loaded so far, which stands still for some seconds meanwhile.
     *
     * @param pid of a JVM that was started with {@link #record()}
     */
    void make(long pid) {
        try {
            Files.deleteIfExists(next);
            Processes.runJdkTool("jcmd", Long.toString(pid), "VM.cds", "dynamic_dump", next.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformException("The archive of classes cannot be made in " + file + ": " + e.getMessage(), e);
        }
    }
}
