package com.creditai.documents.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.malware.MalwareScanner;
import com.creditai.documents.malware.MalwareScanner.Verdict;
import com.creditai.golive.fixtures.hostile.HostileFile;
import com.creditai.golive.fixtures.hostile.HostileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectionTests {
    @TempDir
    private Path directory;

    private final FileInspection inspection = new FileInspection(Limits.AMPLE, MalwareScanner.NONE);

    static Stream<HostileFile> refused() {
        return HostileFiles.refused().stream();
    }

    static Stream<HostileFile> clean() {
        return HostileFiles.clean().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesTheFileByName(HostileFile file) throws IOException {
        InspectionResult result = inspect(file.bytes());

        assertThat(code(result))
                .as("why %s is refused", file.name())
                .isEqualTo(file.expectedCode().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clean")
    void acceptsTheCleanNeighbour(HostileFile file) throws IOException {
        InspectionResult result = inspect(file.bytes());

        assertThat(result).as("the verdict on %s", file.name()).isInstanceOf(InspectionResult.Accepted.class);
    }

    @Test
    void countsPagesOneByOneWhateverTheFileSaysOfItself() throws IOException {
        assertThat(inspect(HostileFiles.named("500-pages-that-say-9000.pdf").bytes()))
                .as("a file that states 9000 pages and has 500")
                .isEqualTo(new InspectionResult.Accepted(500));
    }

    @Test
    void refusesEveryBeginningOfAFile() throws IOException {
        byte[] whole = HostileFiles.named("updated.pdf").bytes();
        byte[] firstRevision = HostileFiles.named("one-page.pdf").bytes();
        for (int length = 1; length < whole.length - 1; length++) {
            boolean isFirstRevision = length >= firstRevision.length - 1 && length <= firstRevision.length + 6;
            if (!isFirstRevision) {
                assertThat(inspect(Arrays.copyOf(whole, length)))
                        .as("the first %d of %d bytes", length, whole.length)
                        .isInstanceOf(InspectionResult.Refused.class);
            }
        }
    }

    @Test
    void refusesAFileThatTakesTooLong() throws IOException {
        FileInspection hurried =
                new FileInspection(new UploadLimits(20L << 20, 500, Duration.ofNanos(1)), MalwareScanner.NONE);
        Path file = Files.write(
                directory.resolve("slow.pdf"),
                HostileFiles.named("long-page-content.pdf").bytes());

        assertThat(code(hurried.inspect(file))).as("with a nanosecond of time").isEqualTo("file-bomb");
    }

    @Test
    void aScannerIsAskedBeforeTheTypeIsJudgedAndAfterTheOwnList() throws IOException {
        List<Integer> asked = new ArrayList<>();
        FileInspection scanned = new FileInspection(Limits.AMPLE, file -> {
            asked.add(file.length);
            return Verdict.MALWARE;
        });
        byte[] text = HostileFiles.named("text-named-pdf.pdf").bytes();
        byte[] known = HostileFiles.named("malware-test-file.pdf").bytes();

        assertThat(code(inspect(scanned, known))).isEqualTo("file-malware");
        assertThat(asked).as("what the own list knows").isEmpty();
        assertThat(code(inspect(scanned, text))).as("not a PDF, and malware").isEqualTo("file-malware");
        assertThat(asked).as("the whole file").containsExactly(text.length);
    }

    @Test
    void aFileIsJudgedFurtherOnlyWhenTheScannerHasSaidThatItIsClean() throws IOException {
        byte[] clean = HostileFiles.named("one-page.pdf").bytes();
        byte[] text = HostileFiles.named("text-named-pdf.pdf").bytes();
        FileInspection satisfied = new FileInspection(Limits.AMPLE, file -> Verdict.CLEAN);
        FileInspection unsure = new FileInspection(Limits.AMPLE, file -> Verdict.UNKNOWN);

        assertThat(inspect(satisfied, clean)).isEqualTo(new InspectionResult.Accepted(1));
        assertThat(code(inspect(satisfied, text))).isEqualTo("file-not-pdf");
        assertThat(inspect(unsure, clean)).isEqualTo(new InspectionResult.Unchecked());
        assertThat(inspect(unsure, text)).isEqualTo(new InspectionResult.Unchecked());
    }

    @Test
    void everyReasonHasAFileThatShowsItAndSentencesForPeople() {
        assertThat(refused().map(file -> file.expectedCode().orElseThrow()).collect(Collectors.toSet()))
                .as("codes with a hostile file")
                .isEqualTo(Arrays.stream(RefusalReason.values())
                        .map(RefusalReason::code)
                        .collect(Collectors.toSet()));
        assertThat(RefusalReason.values())
                .as("each reason has a title and advice that end as sentences do")
                .allSatisfy(reason -> {
                    assertThat(reason.title()).matches("The [^.]+\\.");
                    assertThat(reason.advice(new UploadLimits(3 << 20, 7, Duration.ofSeconds(1))))
                            .matches("[A-Z][^{}]+\\.");
                });
        UploadLimits others = new UploadLimits(3 << 20, 7, Duration.ofSeconds(1));
        assertThat(RefusalReason.TOO_LARGE.advice(others)).contains("at most 3 MB");
        assertThat(RefusalReason.TOO_MANY_PAGES.advice(others)).contains("at most 7 pages");
    }

    private InspectionResult inspect(byte[] bytes) throws IOException {
        return inspect(inspection, bytes);
    }

    private InspectionResult inspect(FileInspection by, byte[] bytes) throws IOException {
        return by.inspect(Files.write(directory.resolve("upload.pdf"), bytes));
    }

    private static String code(InspectionResult result) {
        return result instanceof InspectionResult.Refused refused
                ? refused.reason().code()
                : result.toString();
    }
}
