package com.creditai.golive.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process of a tool, with a time limit. */
final class Command {

    /** Many times what any of them takes. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Command() {}

    /**
     * How it ended.
     *
     * @param exitCode empty when it did not end in time
     */
    record Ended(OptionalInt exitCode, String output) {}

    static Ended run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ended(ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(), Files.readString(output));
    }
}
