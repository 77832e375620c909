package com.creditai.documents.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.hostile.HostileFile;
import com.creditai.golive.fixtures.hostile.HostileFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionMemoryTests {
    @TempDir
    private Path directory;

    @Test
    void inspectsEveryFileTwoAtATimeInAHeapOf192Megabytes() throws Exception {
        Path uploads = Files.createDirectory(directory.resolve("uploads"));
        List<HostileFile> files = Stream.concat(HostileFiles.refused().stream(), HostileFiles.clean().stream())
                .toList();
        for (HostileFile file : files) {
            Files.write(uploads.resolve(file.name()), file.bytes());
        }

        List<String> lines = linesOfChild("-Xmx192m", uploads);

        assertThat(lines)
                .as("verdicts given by a JVM with 192 MB of heap")
                .hasSameSizeAs(files)
                .allSatisfy(line -> assertThat(line).doesNotContain("Error"));
        assertThat(lines)
                .as("one file that is refused and one that is accepted there")
                .contains("bomb-page-content.pdf Refused[reason=BOMB]", "exactly-20-mb.pdf Accepted[pages=1]");
    }

    private List<String> linesOfChild(String heap, Path uploads) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InspectingInASmallHeap.class.getName(),
                        uploads.toString())
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();
        try {
            assertThat(child.waitFor(3, TimeUnit.MINUTES))
                    .as("the child ended in time")
                    .isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.exitValue())
                .as("exit code of the child; it wrote: %s", Files.readString(directory.resolve("errors")))
                .isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
