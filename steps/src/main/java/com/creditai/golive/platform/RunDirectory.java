package com.creditai.golive.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run, with a register of the processes that it started.
 *
 * <p>However the virtual machine ends (return, Ctrl-C, SIGTERM), a shutdown hook takes the run down. What a killed run left is found by its folder at the next start: each registered process that still runs, told by
 * number and start time, is ended, and the folder goes. The caller holds the {@link RunLock}, so that no folder found
 * belongs to a living run.
 */
public final class RunDirectory implements AutoCloseable {

    private static final String PREFIX = "run-";
    private static final String REGISTER = "processes";
    private static final Pattern ENTRY = Pattern.compile("\\d{1,18} \\d{1,18} .+");
    private static final int ATTEMPTS = 20;

    private final Path folder;
    private final Thread shutdownHook = new Thread(this::takeDown, "golive-take-down");

    private RunDirectory(Path folder) {
        this.folder = folder;
    }

    /** Clears what earlier runs left under {@code state} and makes the folder of this one. */
    public static RunDirectory open(Path state) {
        clear(state);
        try {
            Files.createDirectories(state);
            keepToOwner(state);
            RunDirectory run = new RunDirectory(Files.createTempDirectory(state, PREFIX));
            Runtime.getRuntime().addShutdownHook(run.shutdownHook);
            return run;
        } catch (IOException e) {
            throw new PlatformException("No folder can be made in " + state + ": " + FileTrouble.of(e) + ".", e);
        }
    }

    /** The database's programs are unpacked there, and only their owner may replace them. */
    private static void keepToOwner(Path state) throws IOException {
        if (Files.getFileStore(state).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Ends what killed runs left running and deletes their folders; answers a line for each thing done. */
    public static List<String> clear(Path state) {
        List<String> done = new ArrayList<>();
        if (!Files.isDirectory(state)) {
            return done;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(state, PREFIX + "*")) {
            for (Path folder : folders) {
                done.addAll(endProcesses(folder));
                delete(folder);
                done.add("removed " + folder);
            }
        } catch (IOException e) {
            throw new PlatformException("What an earlier run left in " + state + " cannot be removed: " + e, e);
        }
        return done;
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** Remembers a process that this run started; called right after its start. */
    public void started(String what, long pid) {
        OptionalLong startTime = Processes.startTime(pid);
        if (startTime.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    folder.resolve(REGISTER),
                    pid + " " + startTime.getAsLong() + " " + what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new PlatformException("The register of processes in " + folder + " cannot be written: " + e, e);
        }
    }

    /** Ends what still runs of this run and deletes the folder. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The virtual machine is going down: the hook itself does the work, and it may be done twice.
            takeDown();
            return;
        }
        takeDown();
    }

    private void takeDown() {
        try {
            endProcesses(folder);
            deletePatiently(folder);
        } catch (IOException e) {
            throw new PlatformException("The folder " + folder + " cannot be removed: " + e, e);
        }
    }

    private static List<String> endProcesses(Path folder) throws IOException {
        List<String> done = new ArrayList<>();
        for (String line : register(folder)) {
            if (!ENTRY.matcher(line).matches()) {
                // Half a line, as a full disk leaves it.
                continue;
            }
            List<String> entry = List.of(line.split(" ", 3));
            long pid = Long.parseLong(entry.get(0));
            if (Processes.runs(pid, Long.parseLong(entry.get(1)))) {
                // A stopped process (SIGSTOP) would not see the request.
                Processes.signal(pid, "CONT");
                Processes.end(pid, entry.get(2).equals("postgres") ? "QUIT" : "KILL", Duration.ofSeconds(5));
                done.add("ended " + entry.get(2) + ", process " + pid);
            }
        }
        return done;
    }

    private static List<String> register(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        Path file = folder.resolve(REGISTER);
        if (Files.exists(file)) {
            lines.addAll(Files.readAllLines(file));
        }
        OptionalLong postmaster = EmbeddedPostgresServer.postmaster(folder);
        if (postmaster.isPresent()) {
            OptionalLong startTime = Processes.startTime(postmaster.getAsLong());
            startTime.ifPresent(ticks -> lines.add(postmaster.getAsLong() + " " + ticks + " postgres"));
        }
        return lines;
    }

    /** Deletes while the last threads of this run may still write there. */
    private static void deletePatiently(Path folder) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                delete(folder);
                return;
            } catch (DirectoryNotEmptyException e) {
                Thread.onSpinWait();
            }
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunDirectory::deleteFile);
        } catch (NoSuchFileException e) {
            // It went by itself, which is what was wanted.
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
