package com.creditai.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short-lived files with people's documents, readable by the service alone. They stand in one folder of this instance,
 * which goes when the instance does.
 */
final class PrivateFiles implements AutoCloseable {

    private static final String PREFIX = "creditai-documents-";
    private static final Pattern FOLDER = Pattern.compile(PREFIX + "(\\d{1,18})-(\\d{1,18})-.*");
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;

    private PrivateFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A new folder within the parent. What an instance left that was killed is removed first.
     *
     * @param process this instance's process
     */
    static PrivateFiles within(Path parent, ProcessHandle process) {
        try {
            removeAbandoned(parent);
            String owner = process.pid() + "-" + startOf(process);
            return new PrivateFiles(Files.createTempDirectory(parent, PREFIX + owner + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.toList()) {
                Matcher name = FOLDER.matcher(folder.getFileName().toString());
                if (name.matches() && isAbandoned(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                    remove(folder);
                }
            }
        }
    }

    /** Numbers of processes are used again; together with its start one says which process it is. */
    private static boolean isAbandoned(long pid, long start) {
        return ProcessHandle.of(pid)
                .filter(process -> startOf(process) == start)
                .isEmpty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (AccessDeniedException e) {
            LOG.warn("{} belongs to somebody else and is left alone", folder);
        }
    }

    Path folder() {
        return folder;
    }

    /** A new empty file; whoever asks for it deletes it. */
    Path create() throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        return Files.createTempFile(folder, "document-", ".pdf", ownerOnly);
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
