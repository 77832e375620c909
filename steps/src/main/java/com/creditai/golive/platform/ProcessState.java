package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of a process: Linux only (proc(5)). */
public enum ProcessState {
    RUNNING,
    STOPPED,
    ENDED;

    /** The state of the process with this number at this moment. */
    public static ProcessState of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return switch (stat.charAt(stat.lastIndexOf(')') + 2)) {
                case 'T', 't' -> STOPPED;
                case 'Z', 'X' -> ENDED;
                default -> RUNNING;
            };
        } catch (IOException e) {
            // Its folder goes with it.
            return ENDED;
        }
    }

    /** How many threads a process has at this moment, 0 when it has ended. */
    public static int threads(long pid) {
        String[] tasks = Path.of("/proc", Long.toString(pid), "task").toFile().list();
        return tasks == null ? 0 : tasks.length;
    }
}
