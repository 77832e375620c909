package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingMemoryTests {

    @TempDir
    private Path directory;

    @Test
    void readsTheFullestDocumentsTwoAtATimeInAHeapOf256Megabytes() throws Exception {
        Path documents = Files.createDirectory(directory.resolve("documents"));
        // As many characters and words as the limits allow, and then one page too full and one document too long.
        write(documents.resolve("full-1.pdf"), 13, 149, "aaaa ");
        write(documents.resolve("full-2.pdf"), 13, 149, "aaaa ");
        write(documents.resolve("page-too-full-1.pdf"), 1, 4_000, "aaaa ");
        write(documents.resolve("page-too-full-2.pdf"), 1, 4_000, "aaaa ");
        write(documents.resolve("too-many-words.pdf"), 13, 149, "aaa ");

        List<String> lines = linesOfChild(documents);

        assertThat(lines)
                .as("outcomes in a JVM with 256 MB of heap")
                .containsExactly(
                        "full-1.pdf UnknownLayout",
                        "full-2.pdf UnknownLayout",
                        "page-too-full-1.pdf TOO_MUCH_TEXT",
                        "page-too-full-2.pdf TOO_MUCH_TEXT",
                        "too-many-words.pdf TOO_MUCH_TEXT");
    }

    /** Pages of so many lines of 1,000 characters each, in the smallest print. */
    private static void write(Path file, int pages, int lines, String word) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDResources fonts = new PDResources();
            fonts.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            PDStream content = new PDStream(document);
            int words = 1_000 / word.strip().length();
            try (OutputStream stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                stream.write("BT /F 0.5 Tf 3 TL 10 780 Td ".getBytes(StandardCharsets.US_ASCII));
                byte[] line = ("(" + word.repeat(words) + ") Tj T* ").getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < lines; i++) {
                    stream.write(line);
                }
                stream.write("ET".getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                page.setResources(fonts);
                page.setContents(content);
                document.addPage(page);
            }
            document.save(file.toFile());
        }
    }

    private List<String> linesOfChild(Path documents) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingInASmallHeap.class.getName(),
                        documents.toString())
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();
        try {
            assertThat(child.waitFor(4, TimeUnit.MINUTES))
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
