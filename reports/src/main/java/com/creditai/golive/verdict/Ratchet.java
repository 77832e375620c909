package com.creditai.golive.verdict;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code features/ratchet.txt}: criteria that were PASSED and proven once and must stay so. It only grows. */
public final class Ratchet {

    public static final String FILE = "features/ratchet.txt";

    /** Where the evidence keeps the file as the last commit on main has it. */
    public static final String EARLIER = "main/features/ratchet.txt";

    private final List<String> criteria;

    private Ratchet(List<String> criteria) {
        this.criteria = criteria;
    }

    /** One id a line; what follows {@code #} is a remark. */
    public static Ratchet parse(String text) {
        return new Ratchet(text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList());
    }

    static Ratchet read(EvidenceFiles files) {
        return parse(files.text(FILE)
                .orElseThrow(() -> new BrokenGateException("The gate is broken: " + FILE
                        + " is missing: restore it, nobody knows what was green before.")));
    }

    /** What was taken out of it since the last commit on main, one sentence each: it only grows. */
    static List<String> losses(EvidenceFiles files) {
        return read(files).missingOf(parse(files.text(EARLIER).orElse(""))).stream()
                .map(id -> FILE + " does not hold " + id + " any more, which the last commit on main does")
                .toList();
    }

    public List<String> criteria() {
        return criteria;
    }

    /** What an earlier ratchet held and this one does not: must be empty. */
    public List<String> missingOf(Ratchet earlier) {
        return earlier.criteria.stream().filter(id -> !criteria.contains(id)).toList();
    }

    List<RatchetFall> falls(Map<String, CriterionOutcome> outcomes) {
        return criteria.stream()
                .flatMap(id -> fall(id, Optional.ofNullable(outcomes.get(id))).stream())
                .toList();
    }

    private static Optional<RatchetFall> fall(String id, Optional<CriterionOutcome> found) {
        CriterionOutcome outcome = found.orElseThrow(() -> new BrokenGateException(
                "The gate is broken: " + FILE + " names " + id + ", which the catalogue does not know."));
        if (outcome.status() == Status.PASSED && outcome.proven()) {
            return Optional.empty();
        }
        boolean machine = outcome.status() == Status.UNVERIFIED
                && outcome.reason().filter(Reason::machineLacksSomething).isPresent();
        boolean failsTheBuild = outcome.criterion().platform().shownByTheBuild() && !machine;
        String why = outcome.status()
                + outcome.reason().map(reason -> " (" + reason.word() + ")").orElse("") + ": " + outcome.detail();
        return Optional.of(new RatchetFall(id, why, failsTheBuild));
    }
}
