package com.creditai.golive.living;

import com.creditai.golive.catalogue.Clause;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.proof.Proof;
import com.creditai.golive.results.Measured;
import com.creditai.golive.results.Reason;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.ScenarioOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One criterion with everything that is known of it. */
final class CriterionSection {

    private static final int HISTORY = 10;

    private final GateOutcome outcome;
    private final History history;

    CriterionSection(GateOutcome outcome, History history) {
        this.outcome = outcome;
        this.history = history;
    }

    String of(CriterionOutcome each) {
        Criterion criterion = each.criterion();
        String why = each.reason().map(Reason::word).orElse("");
        String beside = each.partial() ? each.scope().words() : why;
        return "<details class=\"c\" id=\"" + Html.text(each.id()) + "\"><summary>" + Html.chip(each)
                + "<span class=\"id\">" + Html.text(each.id()) + "</span><span class=\"title\">"
                + Html.text(criterion.title())
                + (beside.isEmpty() ? "" : " <span class=\"soft\">· " + Html.text(beside) + "</span>")
                + "</span><span class=\"meta\">" + criterion.level().word() + " · " + Html.text(criterion.owner())
                + (each.proven() ? " · proven" : "") + "</span></summary><div>"
                + "<p>" + Html.text(criterion.text()) + ".</p>"
                + (each.detail().isEmpty()
                        ? ""
                        : "<p><strong>" + Html.chip(each.status(), each.reason()) + "</strong> "
                                + Html.text(each.detail()) + "</p>")
                + facts(each)
                + clauses(each)
                + numbers(each.measured())
                + scenarios(each.scenarios(), outcome.attempts())
                + proof(each)
                + history(each)
                + "</div></details>\n";
    }

    private String facts(CriterionOutcome each) {
        Criterion criterion = each.criterion();
        String statements = criterion.statements().stream()
                .map(id -> "<a href=\"#" + Html.text(id) + "\">" + Html.text(id) + "</a>")
                .collect(Collectors.joining(" "));
        return "<dl class=\"facts\">" + fact("Evidence", criterion.evidence().word())
                + fact(
                        "Platform",
                        criterion.platform().word() + (each.notShownOnTarget() ? " (not shown on target)" : ""))
                + fact("Scope", scope(each))
                + "<div><dt>Brief</dt><dd>" + (statements.isEmpty() ? "goes beyond it" : statements)
                + "</dd></div></dl>";
    }

    private static String scope(CriterionOutcome each) {
        boolean anything = !each.shownClauses().isEmpty();
        return each.scope().words() + (anything && each.onlyRehearsed() ? ", only rehearsed" : "");
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + Html.text(value) + "</dd></div>";
    }

    private String clauses(CriterionOutcome each) {
        boolean byScenarios = outcome.census().rule(each.id()).isPresent();
        String items = each.criterion().clauses().stream()
                .map(clause -> clause(each, clause, outcome.tried(clause) || !byScenarios))
                .collect(Collectors.joining());
        return "<h5>Clauses</h5><ul class=\"clauses\">" + items + "</ul>";
    }

    private static String clause(CriterionOutcome each, Clause clause, boolean tried) {
        boolean shown = each.shownClauses().contains(clause.id());
        String rehearsed = each.onlyRehearsed() ? Html.chip("", "rehearsed") : Html.chip("ok", "shown");
        return "<li><span class=\"id\">" + Html.text(clause.id()) + "</span>"
                + (shown ? rehearsed : Html.chip("", "not shown"))
                + "<span>" + Html.text(clause.text())
                + (shown && !tried
                        ? " <span class=\"soft\">· never tried: nobody knows whether it can fail</span>"
                        : "")
                + "</span></li>";
    }

    private static String numbers(List<Measured> measured) {
        if (measured.isEmpty()) {
            return "";
        }
        String rows = measured.stream()
                .map(each -> "<tr><th scope=\"row\">" + Html.text(each.name()) + "</th><td class=\"n\">"
                        + Html.number(each.value()) + "</td><td class=\"n\">" + Html.number(each.bound())
                        + "</td><td class=\"n\">" + (each.atLeast() ? "at least " : "at most ")
                        + Html.number(each.threshold()) + "</td><td class=\"n\">" + each.samples() + "</td><td>"
                        + (each.shown() ? Html.chip("ok", "kept") : Html.chip("bad", "not kept")) + "</td></tr>")
                .collect(Collectors.joining());
        return "<h5>Numbers</h5><div class=\"scroll\"><table><thead><tr><th scope=\"col\">what</th>"
                + "<th scope=\"col\" class=\"n\">measured</th><th scope=\"col\" class=\"n\">95 % bound</th>"
                + "<th scope=\"col\" class=\"n\">limit</th><th scope=\"col\" class=\"n\">samples</th>"
                + "<th scope=\"col\">judged by the bound</th></tr></thead><tbody>" + rows + "</tbody></table></div>";
    }

    private static String scenarios(List<ScenarioOutcome> scenarios, Map<String, Attempts> onRecord) {
        if (scenarios.isEmpty()) {
            return "";
        }
        String rows = scenarios.stream()
                .map(each -> scenario(each, onRecord.getOrDefault(each.place(), Attempts.NONE)))
                .collect(Collectors.joining());
        return "<h5>Scenarios</h5><div class=\"scroll\"><table><thead><tr><th scope=\"col\">state</th>"
                + "<th scope=\"col\">scenario</th><th scope=\"col\">shows</th><th scope=\"col\">where</th>"
                + "<th scope=\"col\" class=\"n\">seconds</th><th scope=\"col\" class=\"n\">attempts</th>"
                + "<th scope=\"col\">history</th></tr></thead><tbody>"
                + rows + "</tbody></table></div>";
    }

    private static String scenario(ScenarioOutcome each, Attempts onRecord) {
        String place = each.file().replaceFirst("^features/", "") + ":" + each.line();
        return "<tr><td>" + Html.chip(each.status(), each.reason()) + "</td><td>" + Html.text(each.name())
                + (each.detail().isEmpty() ? "" : "<span class=\"fail\">" + Html.text(each.detail()) + "</span>")
                + "</td><td>" + Html.text(shortly(each.clauses())) + "</td><td><code>" + Html.text(place)
                + "</code></td><td class=\"n\">" + String.format(Locale.ROOT, "%.2f", each.seconds())
                + "</td><td class=\"n\">" + each.attempts() + "</td><td>" + onRecord.words() + "</td></tr>";
    }

    private static String shortly(List<String> clauses) {
        return clauses.stream()
                .map(clause -> clause.substring(clause.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", "));
    }

    private String proof(CriterionOutcome each) {
        Optional<Proof> proof = outcome.proofs().of(each.id());
        if (proof.isEmpty()) {
            return "";
        }
        String rows =
                proof.get().sabotages().stream().map(CriterionSection::sabotage).collect(Collectors.joining());
        return "<h5>Proof that this check can fail</h5><p>"
                + (each.proven() ? "Valid" : "Does not count now") + "; control before "
                + green(proof.get().controlBefore()) + ", after "
                + green(proof.get().controlAfter()) + ", tried on "
                + day(proof.get().provenAt())
                + ".</p><div class=\"scroll\"><table><thead><tr><th scope=\"col\">sabotage</th><th scope=\"col\">of clause</th>"
                + "<th scope=\"col\">result</th><th scope=\"col\">noticed by</th></tr></thead><tbody>" + rows
                + "</tbody></table></div>" + neverRed(outcome.neverRed().getOrDefault(each.id(), List.of()));
    }

    private static String neverRed(List<String> expressions) {
        return expressions.isEmpty()
                ? ""
                : "<p>No sabotage has turned these red yet: "
                        + expressions.stream()
                                .map(expression -> "<q>" + Html.text(expression) + "</q>")
                                .collect(Collectors.joining(", "))
                        + ".</p>";
    }

    private static String green(boolean green) {
        return green ? "green" : "not green";
    }

    private static String sabotage(Proof.SabotageResult each) {
        String by = each.killedBy()
                .map(kill -> "<code>" + Html.text(kill.feature().replaceFirst("^features/", "")) + ":" + kill.line()
                        + "</code> " + Html.text(kill.step() + ": " + kill.assertion()))
                .orElseGet(() -> Html.text(each.reason()));
        String state = each.killed()
                ? Html.chip("ok", "noticed")
                : Html.chip("bad", each.applied() ? "survived" : "not applied");
        return "<tr><th scope=\"row\">" + Html.text(each.name()) + "</th><td>" + Html.text(each.clause()) + "</td><td>"
                + state + "</td><td>" + by
                + "</td></tr>";
    }

    private String history(CriterionOutcome each) {
        List<Map.Entry<Instant, String>> states = history.of(each.id(), HISTORY);
        if (states.isEmpty()) {
            return "";
        }
        return "<h5>History</h5><p>"
                + states.stream()
                        .map(state -> day(state.getKey()) + " " + Html.text(state.getValue()))
                        .collect(Collectors.joining(", "))
                + "</p>";
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }
}
