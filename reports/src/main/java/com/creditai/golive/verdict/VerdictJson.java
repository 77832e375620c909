package com.creditai.golive.verdict;

import com.creditai.golive.catalogue.Clause;
import com.creditai.golive.census.ExampleText;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Reason;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.FlakeBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine-readable results. Names and fields stay; new ones may be added. */
public final class VerdictJson {

    private VerdictJson() {}

    /** {@code verdict.json}. */
    public static String verdict(GateOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", "creditai.verdict/1");
        json.put("verdict", outcome.verdict().word());
        json.put("exitCode", outcome.exitCode());
        json.put("sentence", outcome.sentence());
        json.put("broken", outcome.broken());
        json.put("evaluatedAt", outcome.input().now().toString());
        json.put("release", outcome.input().release());
        json.put("runs", outcome.runs().stream().map(VerdictJson::run).toList());
        var counts = new LinkedHashMap<String, Integer>();
        outcome.counts().forEach((status, count) -> counts.put(status.name(), count));
        json.put("counts", counts);
        json.put(
                "criteria",
                outcome.criteria().stream()
                        .map(each -> criterion(outcome, each))
                        .toList());
        json.put("shortestPathToGo", outcome.shortestPathToGo());
        json.put("ratchetFalls", outcome.ratchet());
        json.put("flakes", flakes(outcome.flakes()));
        return Json.write(json);
    }

    private static Map<String, Object> flakes(FlakeBudget flakes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("attempts", flakes.attempts());
        json.put("flakes", flakes.flakes());
        json.put("bound", flakes.bound());
        json.put("most", FlakeBudget.MOST);
        return json;
    }

    private static Map<String, Object> run(RunRecord run) {
        var json = new LinkedHashMap<String, Object>();
        json.put("platform", run.platform().word());
        json.put("startedAt", run.startedAt().toString());
        json.put("durationSeconds", run.durationSeconds());
        json.put("digest", run.messagesSha256());
        return json;
    }

    private static Map<String, @Nullable Object> criterion(GateOutcome gate, CriterionOutcome outcome) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", outcome.id());
        json.put("title", outcome.criterion().title());
        json.put("owner", outcome.criterion().owner());
        json.put("level", outcome.criterion().level().word());
        json.put("status", outcome.status().name());
        json.put("reason", outcome.reason().map(Reason::word).orElse(null));
        json.put("detail", outcome.detail());
        json.put("scope", outcome.scope());
        json.put("proven", outcome.proven());
        json.put("platform", outcome.criterion().platform().word());
        json.put("notShownOnTarget", outcome.notShownOnTarget());
        json.put(
                "scenarios",
                outcome.scenarios().stream()
                        .map(each -> scenario(each, gate.attempts().get(each.place())))
                        .toList());
        json.put(
                "measured",
                outcome.measured().stream().map(VerdictJson::measured).toList());
        return json;
    }

    private static Map<String, @Nullable Object> scenario(ScenarioOutcome scenario, @Nullable Attempts history) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", scenario.name());
        json.put("file", scenario.file());
        json.put("line", scenario.line());
        json.put("status", scenario.status().name());
        json.put("seconds", Math.round(scenario.seconds() * 1000) / 1000.0);
        json.put("attempts", scenario.attempts());
        json.put("reason", scenario.reason().map(Reason::word).orElse(null));
        json.put("detail", scenario.detail());
        json.put("clauses", scenario.clauses());
        json.put("history", history == null ? null : history(history));
        return json;
    }

    private static Map<String, Object> history(Attempts attempts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("attempts", attempts.made());
        json.put("failed", attempts.failed());
        json.put("estimate", attempts.estimate());
        json.put("bound", attempts.bound());
        return json;
    }

    private static Map<String, Object> measured(Measured measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", measured.name());
        json.put("value", measured.value());
        json.put("bound", measured.bound());
        json.put("threshold", measured.threshold());
        json.put("samples", measured.samples());
        json.put("samplesNeeded", measured.samplesNeeded());
        return json;
    }

    /** {@code kill-matrix.json}: every criterion with sabotages. */
    public static String killMatrix(GateOutcome outcome) {
        var criteria = new ArrayList<Map<String, Object>>();
        outcome.criteria()
                .forEach(each -> outcome.proofs().of(each.id()).ifPresent(proof -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("id", each.id());
                    json.put("proven", each.proven());
                    json.put("provenAt", proof.provenAt().toString());
                    json.put("controls", Map.of("before", proof.controlBefore(), "after", proof.controlAfter()));
                    json.put(
                            "sabotages",
                            proof.sabotages().stream()
                                    .map(VerdictJson::sabotage)
                                    .toList());
                    json.put("neverTried", neverTried(outcome, each.id()));
                    json.put("neverRed", outcome.neverRed().getOrDefault(each.id(), List.of()));
                    criteria.add(json);
                }));
        return Json.write(Map.of("criteria", criteria));
    }

    private static List<String> neverTried(GateOutcome outcome, String criterion) {
        return outcome.census().rule(criterion).stream()
                .flatMap(rule ->
                        outcome.proofs().of(criterion).stream().flatMap(proof -> proof.neverTried(rule).stream()))
                .toList();
    }

    private static Map<String, @Nullable Object> sabotage(Proof.SabotageResult sabotage) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", sabotage.name());
        json.put("clause", sabotage.clause());
        json.put("applied", sabotage.applied());
        json.put("killed", sabotage.killed());
        json.put("killedBy", sabotage.killedBy().orElse(null));
        json.put("reason", sabotage.reason());
        return json;
    }

    /** {@code census.json}: which criterion has its Rule and which clause its examples. */
    public static String census(GateOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", "creditai.census/1");
        json.put("contradictions", outcome.census().contradictions());
        var counts = new LinkedHashMap<String, Object>();
        counts.put("criteria", outcome.catalogue().criteria().size());
        counts.put("clauses", outcome.catalogue().clauses().size());
        counts.put("statements", outcome.catalogue().statements().size());
        counts.put("rules", outcome.census().rules().size());
        counts.put(
                "clausesShown",
                outcome.criteria().stream()
                        .mapToInt(CriterionOutcome::clausesShown)
                        .sum());
        json.put("counts", counts);
        json.put(
                "criteria",
                outcome.criteria().stream().map(each -> censusOf(outcome, each)).toList());
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> censusOf(GateOutcome outcome, CriterionOutcome each) {
        Optional<RuleText> rule = outcome.census().rule(each.id());
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", each.id());
        json.put(
                "rule",
                rule.map(found -> Map.of("name", found.name(), "file", found.file(), "line", found.line()))
                        .orElse(null));
        json.put(
                "clauses",
                each.criterion().clauses().stream()
                        .map(clause -> clause(outcome, each, rule, clause))
                        .toList());
        return json;
    }

    private static Map<String, Object> clause(
            GateOutcome gate, CriterionOutcome outcome, Optional<RuleText> rule, Clause clause) {
        List<String> examples = rule.stream()
                .flatMap(found -> found.examples().stream())
                .filter(example -> example.clauses().contains(clause.id()))
                .map(VerdictJson::place)
                .toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", clause.id());
        json.put("shown", !outcome.onlyRehearsed() && outcome.shownClauses().contains(clause.id()));
        json.put("tried", gate.tried(clause));
        json.put("examples", examples);
        return json;
    }

    private static String place(ExampleText example) {
        return example.file() + ":" + example.line();
    }
}
