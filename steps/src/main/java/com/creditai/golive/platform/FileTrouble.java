package com.creditai.golive.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what is wrong with a file, which the library's own messages often only name. */
public final class FileTrouble {

    private FileTrouble() {}

    /** A clause for the end of a sentence, without a full stop: {@code permission is denied to maya (/srv/x)}. */
    public static String of(IOException problem) {
        if (isFull(problem)) {
            return "the disk is full";
        }
        if (problem instanceof AccessDeniedException denied) {
            return "permission is denied to " + System.getProperty("user.name") + " (" + denied.getFile() + ")";
        }
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + " is missing";
        }
        if (problem instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason().toLowerCase(Locale.ROOT) + " (" + other.getFile() + ")";
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** The trouble with a file at the root of a problem; {@code null} when there is none. */
    public static @Nullable IOException at(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException unchecked) {
                return unchecked.getCause();
            }
            if (cause instanceof FileSystemException file) {
                return file;
            }
            // A stream that finds no room says so without naming its file.
            if (cause instanceof IOException io && isFull(io)) {
                return io;
            }
        }
        return null;
    }

    /** Whether it is only that there is no room left. */
    public static boolean isFull(IOException problem) {
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        return message.contains("No space left on device")
                || message.toLowerCase(Locale.ROOT).contains("disk quota exceeded");
    }
}
