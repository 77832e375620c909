package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lock that one process of a checkout holds at a time; the operating system releases it whatever happens. */
public final class RunLock implements AutoCloseable {

    /** The name of the lock of a checkout's runs in its state folder. */
    public static final String FILE = "run.lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock at {@code file} without waiting; empty when somebody else has it. */
    public static Optional<RunLock> tryTake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new RunLock(channel));
        } catch (IOException e) {
            throw new PlatformException("The lock " + file + " cannot be written: " + FileTrouble.of(e) + ".", e);
        }
    }

    /**
     * Takes the lock of a checkout's runs.
     *
     * @throws PlatformException when another run has it
     */
    public static RunLock ofRuns(Path state) {
        Path file = state.resolve(FILE);
        return tryTake(file)
                .orElseThrow(() -> new PlatformException("Another run" + holder(file)
                        + " uses this checkout: wait for its end, or stop it with Ctrl-C there."));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PlatformException("The lock cannot be released: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this very process has it, which is as taken as any.
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
