package com.creditai.documents.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Decides whether an uploaded file may be kept, before anything of it is stored.
 *
 * <p>Reasons are looked for in this order, and the first one counts: empty, too large, malware (before the type is
 * judged, also in packed streams of a PDF), not a PDF, damaged, encrypted (also with an empty password), decompression
 * bomb, nesting, too many pages, JavaScript, launch action. A file whose inspection takes longer than allowed counts as
 * a bomb.
 *
 * <p>The heap an inspection takes is bounded: the file itself (at most the size limit) and at most 160 MB for its parsed
 * objects, never what its streams unpack to. At most two inspections run at once and one of them parses, others wait.
 */
public final class FileInspection {
    private static final int AT_ONCE = 2;
    private static final int HEADER_WITHIN = 1024;
    private static final String HEADER = "%PDF-";
    private static final List<byte[]> OTHER_TYPES = List.of(
            bytes("PK"),
            bytes("\u00ff\u00d8\u00ff"),
            bytes("\u0089PNG"),
            bytes("GIF8"),
            bytes("MZ"),
            bytes("\u007fELF"),
            bytes("\u00d0\u00cf\u0011\u00e0"),
            bytes("Rar!"),
            bytes("7z"),
            bytes("II*"),
            bytes("MM\u0000*"),
            bytes("\u001f\u008b"));

    private final UploadLimits limits;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore parsing = new Semaphore(1, true);

    public FileInspection(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Inspects the file, which is only read.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public InspectionResult inspect(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new InspectionResult.Refused(RefusalReason.EMPTY);
            }
            if (size > limits.maxBytes()) {
                return new InspectionResult.Refused(RefusalReason.TOO_LARGE);
            }
            places.acquireUninterruptibly();
            try {
                return inspect(Files.readAllBytes(file));
            } finally {
                places.release();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InspectionResult inspect(byte[] file) throws IOException {
        try {
            return new InspectionResult.Accepted(pagesOf(file));
        } catch (RefusedException refused) {
            return new InspectionResult.Refused(refused.reason());
        }
    }

    private int pagesOf(byte[] file) throws IOException {
        Signatures signatures = new Signatures();
        signatures.accept(file, 0, file.length);
        refuseIf(signatures.found(), RefusalReason.MALWARE);
        int header = Search.first(file, HEADER, 0, HEADER_WITHIN);
        refuseIf(header < 0 || isOtherType(file), RefusalReason.NOT_PDF);

        Bounds bounds = new Bounds(limits.maxTime());
        Observations observations = new Observations();
        FileScan scan = new FileScan(file, bounds, observations);
        scan.run();
        refuseIf(!new Ending(file, header, scan).isWhole(), RefusalReason.TRUNCATED);
        refuseIf(observations.encrypted(), RefusalReason.ENCRYPTED);
        new StreamInspection(file, bounds, observations, scan.referenced()).inspect(scan);
        refuseIf(observations.tooDeep(), RefusalReason.NESTING);
        int pages = pagesOf(file, bounds, scan);
        refuseIf(observations.javaScript(), RefusalReason.JAVASCRIPT);
        refuseIf(observations.launch(), RefusalReason.LAUNCH_ACTION);
        return pages;
    }

    /** PDFBox holds what it parses, so that only one file at a time is parsed. */
    private int pagesOf(byte[] file, Bounds bounds, FileScan scan) throws RefusedException {
        parsing.acquireUninterruptibly();
        try {
            return new PageCount(limits.maxPages(), bounds).count(file, scan.objects());
        } finally {
            parsing.release();
        }
    }

    private static void refuseIf(boolean met, RefusalReason reason) throws RefusedException {
        if (met) {
            throw new RefusedException(reason);
        }
    }

    private static boolean isOtherType(byte[] file) {
        return OTHER_TYPES.stream()
                .anyMatch(magic ->
                        file.length >= magic.length && Arrays.equals(magic, Arrays.copyOf(file, magic.length)));
    }

    private static byte[] bytes(String magic) {
        return magic.getBytes(StandardCharsets.ISO_8859_1);
    }
}
