package com.creditai.golive.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The operating system's processes, told apart by number and start time, because numbers are used again. */
final class Processes {

    /** Field 22 of {@code /proc/<pid>/stat}, counted after the command's closing bracket (proc(5)). */
    private static final int START_TIME_AFTER_COMMAND = 19;

    private Processes() {}

    /** When the process began, in the kernel's ticks since boot; empty when it does not run. */
    static OptionalLong startTime(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            List<String> fields =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
            boolean ended = fields.get(0).equals("Z") || fields.get(0).equals("X");
            return ended ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields.get(START_TIME_AFTER_COMMAND)));
        } catch (IOException e) {
            // No such process, or no /proc on this system: the portable answer is as good as it gets.
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(instant -> OptionalLong.of(instant.toEpochMilli()))
                    .orElse(OptionalLong.empty());
        }
    }

    /** Whether this very process still runs. */
    static boolean runs(long pid, long startTime) {
        OptionalLong now = startTime(pid);
        return now.isPresent() && now.getAsLong() == startTime;
    }

    /** Sends a signal by name without {@code SIG}; a process that has ended meanwhile is no error. */
    static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new PlatformException("The command 'kill' is missing on this machine: install procps.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs a tool of the JDK that this virtual machine comes from, to its end.
     *
     * @throws IOException when it is missing, fails or is interrupted; with what it said
     */
    static void runJdkTool(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", name).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        }
    }

    /** Ends a process and its children: asks with {@code signal}, and kills what is left after {@code patience}. */
    static void end(long pid, String signal, Duration patience) {
        ProcessHandle.of(pid).ifPresent(process -> {
            List<ProcessHandle> family = process.descendants().toList();
            signal(pid, signal);
            if (!ended(process, patience)) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(5));
            }
            family.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new PlatformException("The end of process " + process.pid() + " cannot be seen.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
