package com.creditai.golive.bundle;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.living.History;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Recomputes the verdict from a bundle alone. */
public final class VerifyBundle {

    private VerifyBundle() {}

    /**
     * What was found.
     *
     * @param problems one sentence each; empty when nothing was changed and the recomputed verdict is the stated one
     * @param outcome the recomputed outcome, where it could be computed
     * @param sha256 of the bundle's bytes, to compare with the one recorded when it was made
     */
    public record Verification(List<String> problems, Optional<GateOutcome> outcome, String sha256) {

        public Verification {
            problems = List.copyOf(problems);
        }

        /**
         * Whether a recorded verdict names this bundle: everybody can make an intact bundle from other evidence, but not
         * one with the recorded digest.
         *
         * @param history the text of {@code reports/history.ndjson} from the repository, not from the bundle
         */
        public boolean recordedIn(String history) {
            return History.parse(history).entries().stream().anyMatch(entry -> sha256.equals(entry.bundleSha256()));
        }

        public boolean intact() {
            return problems.isEmpty();
        }
    }

    /**
     * Verifies a bundle.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Verification verify(Path bundle) {
        try {
            return verify(Files.readAllBytes(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + bundle, e);
        }
    }

    static Verification verify(byte[] bundle) {
        var problems = new ArrayList<String>();
        Optional<GateOutcome> outcome = Optional.empty();
        if (!Bundle.sealIntact(bundle)) {
            problems.add("The bundle was changed: its seal does not fit its bytes.");
        }
        try {
            Map<String, byte[]> files = Bundle.unpack(bundle);
            compareDigests(files, problems);
            outcome = Optional.of(recompute(files));
            compareAnswers(files, outcome.get(), problems);
        } catch (BrokenGateException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return new Verification(problems, outcome, Digests.sha256(bundle));
    }

    private static void compareDigests(Map<String, byte[]> files, List<String> problems) {
        String stated = text(files, Bundle.DIGESTS);
        Map<String, String> expected = new TreeMap<>();
        stated.lines()
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 2)
                .forEach(cells -> expected.put(cells[0], cells[1]));
        files.forEach((name, content) -> {
            if (!name.equals(Bundle.DIGESTS) && !Digests.sha256(content).equals(expected.remove(name))) {
                problems.add("The bundle was changed: " + name + " does not have the digest that was recorded.");
            }
        });
        expected.keySet().forEach(name -> problems.add("The bundle was changed: " + name + " is missing."));
    }

    private static GateOutcome recompute(Map<String, byte[]> files) {
        var evidence = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> {
            if (name.startsWith(Bundle.EVIDENCE)) {
                evidence.put(name.substring(Bundle.EVIDENCE.length()), content);
            }
        });
        Bundle.Question question = question(text(files, Bundle.QUESTION));
        return Gate.evaluate(
                new GateInput(question.release(), question.now(), question.purpose(), EvidenceFiles.of(evidence)));
    }

    private static Bundle.Question question(String json) {
        try {
            return Json.mapper().readValue(json, Bundle.Question.class);
        } catch (JacksonException e) {
            throw new BrokenGateException("The bundle's " + Bundle.QUESTION + " cannot be read.", e);
        }
    }

    private static void compareAnswers(Map<String, byte[]> files, GateOutcome outcome, List<String> problems) {
        Bundle.answers(outcome).forEach((name, recomputed) -> {
            if (!recomputed.equals(text(files, name))) {
                problems.add("The stated " + name + " is not what the evidence gives: the recomputed verdict is "
                        + outcome.verdict().word() + ".");
            }
        });
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new BrokenGateException("The bundle has no " + name + ".");
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
