package com.creditai.golive.bundle;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.Release;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.VerdictJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip of the evidence, the question and the answer.
 *
 * <p>{@code evidence/} holds every file the verdict was computed from, {@code gate.json} what was asked, {@code
 * verdict.json}, {@code census.json} and {@code kill-matrix.json} the answer, {@code digests.psv} the SHA-256 of each.
 * The zip's comment is the SHA-256 of everything before it, so that no byte can change unnoticed; who wants to be sure of
 * the author compares the digest of the whole file with the one in {@code reports/history.ndjson}.
 */
final class Bundle {

    static final String EVIDENCE = "evidence/";
    static final String QUESTION = "gate.json";
    static final String DIGESTS = "digests.psv";

    private static final int COMMENT_LENGTH = 64;
    private static final long FIXED_TIME = Instant.parse("1980-01-02T00:00:00Z").toEpochMilli();

    private Bundle() {}

    /** What was asked of the gate, without the evidence. */
    record Question(Release release, Instant now, Purpose purpose) {}

    static byte[] pack(GateOutcome outcome) {
        var files = new TreeMap<String, byte[]>();
        EvidenceFiles evidence = outcome.input().files();
        evidence.paths()
                .forEach(path -> files.put(EVIDENCE + path, evidence.bytes(path).orElseThrow()));
        GateInput input = outcome.input();
        put(files, QUESTION, Json.write(new Question(input.release(), input.now(), input.purpose())));
        answers(outcome).forEach((name, text) -> put(files, name, text));
        return seal(files);
    }

    /** Digests, zip and seal of the files. */
    static byte[] seal(Map<String, byte[]> files) {
        var all = new TreeMap<>(files);
        put(all, DIGESTS, digests(all));
        return sealed(zip(all));
    }

    static Map<String, String> answers(GateOutcome outcome) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("verdict.json", VerdictJson.verdict(outcome));
        answers.put("census.json", VerdictJson.census(outcome));
        answers.put("kill-matrix.json", VerdictJson.killMatrix(outcome));
        return answers;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String digests(Map<String, byte[]> files) {
        var text = new StringBuilder("path|sha256\n");
        files.forEach((name, content) -> {
            if (!name.equals(DIGESTS)) {
                text.append(name).append('|').append(Digests.sha256(content)).append('\n');
            }
        });
        return text.toString();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(FIXED_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Appends the digest of the zip as its comment: the last two bytes before it hold the comment's length. */
    private static byte[] sealed(byte[] zip) {
        byte[] sealed = Arrays.copyOf(zip, zip.length + COMMENT_LENGTH);
        sealed[zip.length - 2] = COMMENT_LENGTH;
        byte[] seal = Digests.sha256(zip).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(seal, 0, sealed, zip.length, COMMENT_LENGTH);
        return sealed;
    }

    /** Whether the comment is the digest of all that stands before it. */
    static boolean sealIntact(byte[] sealed) {
        int end = sealed.length - COMMENT_LENGTH;
        if (end < 22 || sealed[end - 2] != COMMENT_LENGTH || sealed[end - 1] != 0) {
            return false;
        }
        byte[] zip = Arrays.copyOf(sealed, end);
        zip[end - 2] = 0;
        byte[] seal = Arrays.copyOfRange(sealed, end, sealed.length);
        return Digests.sha256(zip).equals(new String(seal, StandardCharsets.ISO_8859_1));
    }

    /** The files of a bundle by name. */
    static Map<String, byte[]> unpack(byte[] bundle) {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new BrokenGateException("The bundle holds " + entry.getName() + " twice.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenGateException("The bundle is no intact zip: " + e.getMessage(), e);
        }
        return files;
    }
}
