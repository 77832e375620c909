package com.creditai.golive.proof;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which assertions no sabotage has ever turned red: if such a one were removed, nobody would notice.
 *
 * <p>A scenario ends at the first Then that turns red, so those behind it need a sabotage of their own. What had none when
 * this was first asked stands in the tracked {@code features/never-red.txt}, which only shrinks; a Then that is neither
 * there nor was ever red leaves its criterion unproven.
 */
public final class NeverRed {

    /** One expression of a step definition a line; what begins with {@code #} is a remark. */
    public static final String FILE = "features/never-red.txt";

    /** Where the evidence keeps the file as the last commit on main has it. */
    public static final String EARLIER = "main/features/never-red.txt";

    private final StepSources steps;
    private final Proofs proofs;
    private final List<String> red;
    private final Set<String> known;

    private NeverRed(StepSources steps, Proofs proofs, List<String> red, Set<String> known) {
        this.steps = steps;
        this.proofs = proofs;
        this.red = red;
        this.known = known;
    }

    /** Reads what is known in the evidence; no file is no exception. */
    public static NeverRed read(EvidenceFiles files, StepSources steps, Proofs proofs) {
        List<String> red = proofs.proofs().stream()
                .flatMap(proof -> proof.sabotages().stream())
                .filter(Proof.SabotageResult::killed)
                .flatMap(sabotage -> sabotage.reds().stream())
                .map(Proof.KilledBy::step)
                .distinct()
                .toList();
        return new NeverRed(steps, proofs, red, lines(files.text(FILE)));
    }

    /** The Thens of a Rule, by their expressions, that no sabotage of any criterion has turned red. */
    public List<String> of(RuleText rule) {
        return steps.outcomesOf(rule).stream()
                .filter(expression -> red.stream().noneMatch(words -> steps.says(expression, words)))
                .toList();
    }

    /** The same of every criterion that has a proof; without entry where each Then was red once. */
    public Map<String, List<String>> byCriterion(Census census) {
        Map<String, List<String>> found = new TreeMap<>();
        proofs.proofs()
                .forEach(proof -> census.rule(proof.criterion())
                        .map(this::of)
                        .filter(expressions -> !expressions.isEmpty())
                        .ifPresent(expressions -> found.put(proof.criterion(), expressions)));
        return found;
    }

    /** Why the Rule's proof does not suffice; empty when each of its Thens was red once or is known to wait for it. */
    public Optional<String> objection(RuleText rule) {
        return of(rule).stream()
                .filter(expression -> !known.contains(expression))
                .findFirst()
                .map(expression -> "no sabotage has ever turned its Then \"" + expression
                        + "\" red: were it removed, nobody would notice; declare one beside its steps and run prove");
    }

    /** What was added since the last commit on main, one sentence each; nothing where that has no such file. */
    public static List<String> additions(EvidenceFiles files) {
        if (files.text(EARLIER).isEmpty()) {
            return List.of();
        }
        Set<String> earlier = lines(files.text(EARLIER));
        return lines(files.text(FILE)).stream()
                .filter(line -> !earlier.contains(line))
                .sorted()
                .map(line ->
                        FILE + " holds \"" + line + "\", which it does not in the last commit on main: it only shrinks")
                .toList();
    }

    /** The text of the file without what was red meanwhile or is no Then of a proven Rule any more. */
    public String shrunk(String text, Census census) {
        Set<String> waiting =
                byCriterion(census).values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return text.lines()
                .filter(line -> isRemark(line) || waiting.contains(line.strip()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Set<String> lines(Optional<String> text) {
        return text.orElse("")
                .lines()
                .filter(line -> !isRemark(line))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
