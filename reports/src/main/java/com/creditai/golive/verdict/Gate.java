package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.ProofKeys;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.results.Run;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.AttemptHistory;
import com.creditai.golive.steadiness.FlakeBudget;
import com.creditai.golive.steadiness.Steadiness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the verdict: pure, closed on every doubt, the same from a checkout and from a bundle. */
public final class Gate {

    private final GateInput input;
    private final HumanEvidence human;
    private final List<String> unreadable;
    private final Catalogue catalogue;
    private final Census census;
    private final Proofs proofs;
    private final Steadiness firstRuns;
    private final AttemptHistory attempts;
    private final List<Run> runs;

    private Gate(GateInput input, Optional<HumanEvidence> human) {
        this.input = input;
        this.catalogue = Catalogue.read(input.files());
        SignedRecords records = SignedRecords.read(input.files(), catalogue, input.release(), input.now());
        this.unreadable = records.refused().stream()
                .filter(refused -> refused.criterion().isEmpty())
                .map(refused -> "The gate is broken: the record " + refused.path() + " cannot be read.")
                .toList();
        this.human = human.orElseGet(() -> Signatories.of(catalogue, records, input.now()));
        this.census = Census.take(catalogue, input.files());
        this.proofs = Proofs.read(input.files());
        this.firstRuns = Steadiness.read(input.files());
        this.attempts = AttemptHistory.read(input.files(), firstRuns);
        this.runs = Run.readAll(input.files());
    }

    /** Never throws for what the evidence holds: a broken gate is an outcome with exit code 3. */
    public static GateOutcome evaluate(GateInput input) {
        return evaluate(input, Optional.empty());
    }

    /** The same with what people signed given, instead of read from the records. */
    public static GateOutcome evaluate(GateInput input, HumanEvidence human) {
        return evaluate(input, Optional.of(human));
    }

    private static GateOutcome evaluate(GateInput input, Optional<HumanEvidence> human) {
        try {
            return new Gate(input, human).outcome();
        } catch (BrokenGateException e) {
            return broken(input, String.valueOf(e.getMessage()));
        }
    }

    private static GateOutcome broken(GateInput input, String why) {
        List<String> broken = List.of(why);
        return new GateOutcome(
                input,
                Verdict.BROKEN,
                Verdict.BROKEN.exitCode(),
                VerdictSentence.of(Verdict.BROKEN, List.of(), broken, List.of(), Optional.empty()),
                broken,
                Catalogue.none(),
                Census.none(),
                Proofs.none(),
                Map.of(),
                Map.of(),
                new FlakeBudget(0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private GateOutcome outcome() {
        var runJudge = new RunJudge(input, Freshness.read(input.files()));
        StepSources sources = StepSources.read(input.files());
        NeverRed never = NeverRed.read(input.files(), sources, proofs);
        Map<String, CriterionOutcome> outcomes = judge(runJudge, sources, never);
        List<CriterionOutcome> criteria = List.copyOf(outcomes.values());
        List<String> broken = contradictions(runJudge);
        List<String> caps = caps();
        Verdict verdict = verdict(criteria, broken, caps);
        return new GateOutcome(
                input,
                verdict,
                verdict == Verdict.NONE ? SelectionExit.of(criteria, selection()) : verdict.exitCode(),
                VerdictSentence.of(
                        verdict, criteria, broken, caps, attempts.budget().objection()),
                broken,
                catalogue,
                census,
                proofs,
                never.byCriterion(census),
                attempts.byPlace(census),
                attempts.budget(),
                runs.stream().map(Run::record).toList(),
                criteria,
                Ratchet.read(input.files()).falls(outcomes),
                PathToGo.of(criteria));
    }

    private Map<String, CriterionOutcome> judge(RunJudge runJudge, StepSources sources, NeverRed never) {
        var judge = new CriterionJudge(
                census,
                proofs,
                never,
                firstRuns,
                ProofKeys.of(input.files(), census, sources),
                sources,
                runs,
                runJudge,
                new ScenarioJudge(input.files(), input.release(), sources));
        var others = new LinkedHashMap<String, CriterionOutcome>();
        catalogue.criteria().stream()
                .filter(criterion -> !EveryCheckRan.computes(criterion))
                .forEach(criterion -> others.put(criterion.id(), judge(criterion, judge)));
        var all = new LinkedHashMap<String, CriterionOutcome>();
        for (Criterion criterion : catalogue.criteria()) {
            CriterionOutcome judged = others.get(criterion.id());
            all.put(
                    criterion.id(),
                    judged == null
                            ? new EveryCheckRan(criterion, census, List.copyOf(others.values())).outcome()
                            : judged);
        }
        return all;
    }

    private CriterionOutcome judge(Criterion criterion, CriterionJudge judge) {
        CriterionOutcome checked = judge.judge(criterion);
        CriterionOutcome outcome = criterion.evidence() == EvidenceKind.ATTESTED
                ? human.attested(checked, input.now(), input.purpose())
                : checked;
        return human.waived(human.objected(outcome), input.now());
    }

    private List<String> contradictions(RunJudge runJudge) {
        var broken = new ArrayList<>(census.contradictions());
        broken.addAll(unreadable);
        broken.addAll(Ratchet.losses(input.files()));
        broken.addAll(NeverRed.additions(input.files()));
        broken.addAll(AttemptHistory.losses(input.files()));
        runs.stream()
                .filter(run -> runJudge.foreign(run).isEmpty())
                .forEach(run -> broken.addAll(run.contradictions()));
        return broken;
    }

    /** What keeps a verdict from being GO although every criterion is green. */
    private List<String> caps() {
        var caps = new ArrayList<String>();
        if (input.purpose() != Purpose.GATE) {
            caps.add("only the gate can say GO");
        }
        if (input.release().dirty()
                || runs.stream().anyMatch(run -> run.record().release().dirty())) {
            caps.add("the working tree had changes");
        }
        if (runs.stream().anyMatch(run -> !run.record().selection().everything())) {
            caps.add("a run was limited to a selection");
        }
        attempts.budget().objection().ifPresent(caps::add);
        return caps;
    }

    private Verdict verdict(List<CriterionOutcome> criteria, List<String> broken, List<String> caps) {
        if (!broken.isEmpty()) {
            return Verdict.BROKEN;
        }
        if (selection().size() > 0) {
            return Verdict.NONE;
        }
        if (criteria.stream().anyMatch(outcome -> outcome.status() == Status.FAILED)) {
            return Verdict.NO_GO;
        }
        boolean green = criteria.stream().allMatch(outcome -> outcome.status().green());
        return green && caps.isEmpty() ? Verdict.GO : Verdict.UNDECIDED;
    }

    /** The runs of a check that were limited; the gate never works on a selection. */
    private List<RunRecord> selection() {
        return input.purpose() == Purpose.GATE
                ? List.of()
                : runs.stream()
                        .map(Run::record)
                        .filter(record -> !record.selection().everything())
                        .toList();
    }
}
