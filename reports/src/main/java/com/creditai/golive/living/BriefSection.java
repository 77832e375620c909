package com.creditai.golive.living;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.Statement;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.GateOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The brief in its own outline, each statement with its state and the criteria that carry it. */
final class BriefSection {

    private final GateOutcome outcome;

    BriefSection(GateOutcome outcome) {
        this.outcome = outcome;
    }

    String html() {
        var parts = new LinkedHashMap<String, List<Statement>>();
        outcome.catalogue().statements().forEach(each -> parts.merge(each.part(), List.of(each), BriefSection::joined));
        return parts.entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue()))
                .collect(Collectors.joining());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private String part(String name, List<Statement> statements) {
        long met = statements.stream()
                .filter(each -> StatementState.of(outcome, each) == StatementState.MET)
                .count();
        var html = new StringBuilder("<details class=\"part\"><summary>" + Html.text(name) + " <span>· " + met + " of "
                + statements.size() + " statements met</span></summary><div>");
        String group = "";
        String item = "";
        boolean open = false;
        for (Statement each : statements) {
            if (!each.group().equals(group) || !each.item().equals(item)) {
                html.append(open ? "</ul>" : "");
                html.append(
                        each.group().equals(group) || each.group().isEmpty()
                                ? ""
                                : "<h4>" + Html.text(each.group()) + "</h4>");
                html.append(each.item().isEmpty() ? "" : "<h5>" + Html.text(each.item()) + "</h5>");
                html.append("<ul class=\"statements\">");
                open = true;
            } else if (!open) {
                html.append("<ul class=\"statements\">");
                open = true;
            }
            group = each.group();
            item = each.item();
            html.append(statement(each));
        }
        return html.append(open ? "</ul>" : "").append("</div></details>\n").toString();
    }

    private String statement(Statement each) {
        StatementState state = StatementState.of(outcome, each);
        List<Criterion> carriers = outcome.catalogue().carriers(each.id());
        Map<String, CriterionOutcome> outcomes = carriers.stream()
                .flatMap(criterion -> outcome.criterion(criterion.id()).stream())
                .collect(Collectors.toMap(CriterionOutcome::id, found -> found, (a, b) -> a, LinkedHashMap::new));
        String links = outcomes.values().stream()
                .map(found -> Html.link(found.id()) + " "
                        + (found.partial()
                                ? "partial, " + found.scope().words()
                                : found.status().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" · "));
        return "<li id=\"" + Html.text(each.id()) + "\">" + Html.chip(state.tone(), state.words()) + "<span>"
                + Html.text(each.text()) + " <span class=\"soft\">" + Html.text(each.id())
                + "</span></span><span class=\"carriers\">"
                + links + "</span></li>";
    }
}
