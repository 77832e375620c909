package com.creditai.documents.inspection;

import com.creditai.documents.malware.MalwareScanner;
import com.creditai.documents.malware.MalwareScanner.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * Decides whether an uploaded file may be kept, before anything of it is stored.
 *
 * <p>Reasons are looked for in this order, and the first one counts: empty, too large, malware (by the own list and by
 * the scanner before the type is judged, by the own list also in packed streams of a PDF), not a PDF, damaged, encrypted (also with an empty password), decompression
 * bomb, nesting, too many pages, JavaScript, launch action. A file whose inspection takes longer than allowed counts as
 * a bomb.
 *
 * <p>The heap an inspection takes is bounded: the file itself (at most the size limit) and at most 160 MB for its parsed
 * objects, never what its streams unpack to. One file at a time is parsed, and the time that another waits for its turn
 * does not count as its own. How many files are looked at together is for the caller to limit.
 */
public final class FileInspection {
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
    private final MalwareScanner scanner;
    private final Parsing parsing;

    /** @param scanner what looks for malware besides the own list; the time that it takes does not count as the file's own */
    public FileInspection(UploadLimits limits, MalwareScanner scanner) {
        this.limits = limits;
        this.scanner = scanner;
        this.parsing = new Parsing(limits.maxTime());
    }

    /**
     * Inspects the file, which is only read.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public InspectionResult inspect(Path file) {
        try {
            long size = Files.size(file);
            if (isEmpty(size)) {
                return new InspectionResult.Refused(RefusalReason.EMPTY);
            }
            if (size > limits.maxBytes()) {
                return new InspectionResult.Refused(RefusalReason.TOO_LARGE);
            }
            return inspect(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isEmpty(long size) {
        return size == 0;
    }

    private InspectionResult inspect(byte[] file) throws IOException {
        try {
            refuseIf(isKnownMalware(file), RefusalReason.MALWARE);
            Verdict verdict = scanner.judge(file);
            refuseIf(verdict == Verdict.MALWARE, RefusalReason.MALWARE);
            return verdict == Verdict.CLEAN
                    ? new InspectionResult.Accepted(pagesOf(file))
                    : new InspectionResult.Unchecked();
        } catch (RefusedException refused) {
            return new InspectionResult.Refused(refused.reason());
        } catch (RejectedExecutionException noTurn) {
            return new InspectionResult.Busy();
        }
    }

    private static boolean isKnownMalware(byte[] file) {
        Signatures signatures = new Signatures();
        signatures.accept(file, 0, file.length);
        return signatures.found();
    }

    private int pagesOf(byte[] file) throws IOException {
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
        int pages = parsing.within(bounds, () -> new PageCount(limits.maxPages(), bounds).count(file, scan.objects()));
        refuseIf(observations.javaScript(), RefusalReason.JAVASCRIPT);
        refuseIf(observations.launch(), RefusalReason.LAUNCH_ACTION);
        return pages;
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
