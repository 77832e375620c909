package com.creditai.documents.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.malware.MalwareScanner;
import com.creditai.golive.fixtures.hostile.HostileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to the bytes of a file, an inspection ends with a verdict. */
class DamagedFilesTests {
    private static final List<String> FILES = List.of(
            "one-page.pdf",
            "object-streams.pdf",
            "pdfbox-compressed.pdf",
            "updated.pdf",
            "javascript-in-object-stream.pdf",
            "malware-attached-compressed.pdf",
            "protected-with-empty-password.pdf",
            "outline-of-20-levels.pdf");

    private final FileInspection inspection = new FileInspection(Limits.AMPLE, MalwareScanner.NONE);
    private final List<byte[]> originals =
            FILES.stream().map(name -> HostileFiles.named(name).bytes()).toList();

    @Property(tries = 1500)
    void givesAVerdictOnEveryDamagedFile(
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int hits)
            throws IOException {
        byte[] damaged = originals.get(which).clone();
        Random random = new Random(seed);
        for (int i = 0; i < hits; i++) {
            damaged[random.nextInt(damaged.length)] = interesting(random);
        }
        Path file = Files.createTempFile("damaged", ".pdf");
        try {
            Files.write(file, damaged);

            assertThat(inspection.inspect(file))
                    .as("verdict on a damaged %s", FILES.get(which))
                    .isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    private static byte interesting(Random random) {
        String syntax = "<>[]()/%0123456789R \n";
        return random.nextBoolean()
                ? (byte) syntax.charAt(random.nextInt(syntax.length()))
                : (byte) random.nextInt(256);
    }
}
