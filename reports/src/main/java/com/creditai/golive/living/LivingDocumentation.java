package com.creditai.golive.living;

import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.NextStep;
import com.creditai.golive.verdict.Status;
import com.creditai.golive.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One self-contained, accessible HTML page: no request to anywhere, no script. */
public final class LivingDocumentation {

    private static final int STEPS_IN_SIGHT = 3;

    private final GateOutcome outcome;
    private final StringBuilder html = new StringBuilder(400_000);

    private LivingDocumentation(GateOutcome outcome) {
        this.outcome = outcome;
    }

    /** The page's text. */
    public static String of(GateOutcome outcome) {
        return new LivingDocumentation(outcome).page();
    }

    private String page() {
        String verdict = Html.text(outcome.verdict().word());
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<link rel=\"icon\" href=\"data:,\"><title>")
                .append(verdict)
                .append(" · CreditAI go-live</title><style>")
                .append(css())
                .append("</style></head>\n<body><a class=\"skip\" href=\"#criteria\">To the criteria</a>\n");
        header();
        html.append("<main>\n");
        if (!outcome.criteria().isEmpty()) {
            next();
            areas();
            criteria();
            brief();
        }
        html.append("</main>\n<footer><p>Computed from Cucumber's messages, cross-checked with Allure; <code>./golive ")
                .append("verify-bundle</code> recomputes it from <code>bundle.zip</code> alone. Evaluated at ")
                .append(Html.text(outcome.input().now().toString()))
                .append(".</p></footer></body></html>\n");
        return html.toString();
    }

    private void header() {
        String tone = switch (outcome.verdict()) {
            case GO -> "ok";
            case NO_GO, BROKEN -> "bad";
            case UNDECIDED, NONE -> "open";
        };
        String sentence = outcome.sentence();
        int colon = sentence.indexOf(": ");
        String why = outcome.verdict() == Verdict.NONE || colon < 0
                ? sentence
                : sentence.substring(colon + 2, colon + 3).toUpperCase(Locale.ROOT) + sentence.substring(colon + 3);
        html.append("<header><h1>CreditAI: may it go live?</h1><section class=\"verdict ")
                .append(tone)
                .append("\" aria-label=\"Verdict\"><p class=\"word\">")
                .append(Html.text(outcome.verdict().word()))
                .append("</p><p class=\"why\">")
                .append(Html.text(why))
                .append("</p>");
        list("broken", outcome.broken());
        list(
                "broken",
                outcome.ratchet().stream()
                        .map(fall -> fall.criterion() + " was passed and proven before and is now " + fall.why())
                        .toList());
        html.append(facts()).append("</section>");
        if (!outcome.criteria().isEmpty()) {
            tiles();
            html.append("<nav aria-label=\"Contents\"><ul><li><a href=\"#next\">Who acts next</a></li>")
                    .append("<li><a href=\"#areas\">Areas</a></li><li><a href=\"#criteria\">Criteria</a></li>")
                    .append("<li><a href=\"#brief\">The brief</a></li></ul></nav>");
        }
        html.append("</header>\n");
    }

    private void list(String tone, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<ul class=\"").append(tone).append("\">");
            items.forEach(item -> html.append("<li>").append(Html.text(item)).append("</li>"));
            html.append("</ul>");
        }
    }

    private String facts() {
        Release release = outcome.input().release();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Commit", brief(release.commit()) + (release.dirty() ? " with changes" : ""));
        facts.put("Service jar", brief(release.artifactSha256()));
        facts.put("Version", release.version());
        facts.put("Flakes", outcome.flakes().words());
        for (RunRecord run : outcome.runs()) {
            facts.put(
                    "Run on " + run.platform().word(),
                    run.startedAt().toString().substring(0, 16).replace('T', ' ') + " UTC, "
                            + Math.round(run.durationSeconds()) + " s"
                            + (run.selection().everything()
                                    ? ""
                                    : ", only " + run.selection().words()));
        }
        return facts.entrySet().stream()
                .map(fact -> "<div><dt>" + Html.text(fact.getKey()) + "</dt><dd>" + Html.text(fact.getValue())
                        + "</dd></div>")
                .collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>"));
    }

    private static String brief(String id) {
        return id.length() > 12 ? id.substring(0, 12) : id;
    }

    private void tiles() {
        List<CriterionOutcome> all = outcome.criteria();
        int shown = all.stream().mapToInt(CriterionOutcome::clausesShown).sum();
        long met = outcome.catalogue().statements().stream()
                .filter(each -> StatementState.of(outcome, each) == StatementState.MET)
                .count();
        html.append("<div class=\"tiles\">");
        tile(count(all, Status.PASSED) + count(all, Status.ATTESTED) + " of " + all.size(), "criteria passed");
        tile(count(all, Status.FAILED) + "", "failed");
        tile(all.stream().filter(CriterionOutcome::partial).count() + "", "partial");
        tile(all.stream().filter(CriterionOutcome::proven).count() + "", "proven able to fail");
        tile(shown + " of " + outcome.catalogue().clauses().size(), "clauses shown");
        tile(met + " of " + outcome.catalogue().statements().size(), "statements of the brief met");
        html.append("</div>");
    }

    private void tile(String number, String what) {
        html.append("<div class=\"tile\"><b>")
                .append(number.replaceFirst(" of (\\d+)", " <small>of $1</small>"))
                .append("</b><span>")
                .append(what)
                .append("</span></div>");
    }

    private static int count(List<CriterionOutcome> criteria, Status status) {
        return Math.toIntExact(
                criteria.stream().filter(each -> each.status() == status).count());
    }

    private void next() {
        html.append("<section id=\"next\"><h2>Who acts next</h2>");
        var byOwner = new LinkedHashMap<String, List<NextStep>>();
        outcome.shortestPathToGo()
                .forEach(step -> byOwner.merge(
                        step.owner(),
                        List.of(step),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        if (byOwner.isEmpty()) {
            html.append("<p>Nobody: everything is shown.</p></section>");
            return;
        }
        html.append("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">role</th><th scope=\"col\" class=\"n\">")
                .append("open</th><th scope=\"col\">the shortest way from here</th></tr></thead><tbody>");
        byOwner.forEach((owner, steps) -> {
            html.append("<tr><th scope=\"row\">")
                    .append(Html.text(owner))
                    .append("</th><td class=\"n\">")
                    .append(steps.size())
                    .append("</td><td>");
            steps.stream().limit(STEPS_IN_SIGHT).forEach(this::step);
            if (steps.size() > STEPS_IN_SIGHT) {
                html.append("<details class=\"more\"><summary>")
                        .append(steps.size() - STEPS_IN_SIGHT)
                        .append(" more</summary>");
                steps.stream().skip(STEPS_IN_SIGHT).forEach(this::step);
                html.append("</details>");
            }
            html.append("</td></tr>");
        });
        html.append("</tbody></table></div></section>\n");
    }

    private void step(NextStep step) {
        html.append("<p>")
                .append(Html.link(step.id()))
                .append(' ')
                .append(Html.text(step.what()))
                .append("</p>");
    }

    private void areas() {
        html.append(
                        "<section id=\"areas\"><h2>Areas</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">area</th>")
                .append("<th scope=\"col\" class=\"n\">criteria</th><th scope=\"col\" class=\"n\">passed</th>")
                .append("<th scope=\"col\" class=\"n\">partial</th><th scope=\"col\" class=\"n\">failed</th>")
                .append(
                        "<th scope=\"col\" class=\"n\">clauses shown</th><th scope=\"col\">state</th></tr></thead><tbody>");
        for (String area : outcome.catalogue().areas()) {
            List<CriterionOutcome> of = in(area);
            int green = Math.toIntExact(
                    of.stream().filter(each -> each.status().green()).count());
            int partial = Math.toIntExact(
                    of.stream().filter(CriterionOutcome::partial).count());
            int failed = count(of, Status.FAILED);
            html.append("<tr><th scope=\"row\"><a href=\"#area-")
                    .append(area)
                    .append("\">")
                    .append(area)
                    .append("</a></th>")
                    .append(cell(of.size() + ""))
                    .append(cell(green + ""))
                    .append(cell(partial + ""))
                    .append(cell(failed + ""))
                    .append(cell(
                            of.stream().mapToInt(CriterionOutcome::clausesShown).sum() + " of "
                                    + of.stream()
                                            .mapToInt(each -> each.scope().clauses())
                                            .sum()))
                    .append("<td>")
                    .append(Html.bar(of.size(), green, partial, failed))
                    .append("</td></tr>");
        }
        html.append("</tbody></table></div></section>\n");
    }

    private static String cell(String number) {
        return "<td class=\"n\">" + number + "</td>";
    }

    private List<CriterionOutcome> in(String area) {
        return outcome.criteria().stream()
                .filter(each -> each.criterion().area().equals(area))
                .toList();
    }

    private void criteria() {
        var section = new CriterionSection(outcome, History.read(outcome.input().files()));
        html.append(
                        "<section id=\"criteria\"><h2>Criteria</h2><p class=\"soft\">Open a criterion for its clauses, evidence, ")
                .append("numbers, scenarios, proof and history.</p>");
        for (String area : outcome.catalogue().areas()) {
            html.append("<h3 id=\"area-")
                    .append(area)
                    .append("\">")
                    .append(area)
                    .append("</h3>\n");
            in(area).forEach(each -> html.append(section.of(each)));
        }
        html.append("</section>\n");
    }

    private void brief() {
        html.append(
                        "<section id=\"brief\"><h2>The brief</h2><p class=\"soft\">Every statement with the weakest state among ")
                .append("the criteria that carry it; what is only partly shown is not met.</p>\n")
                .append(new BriefSection(outcome).html())
                .append("</section>\n");
    }

    private static String css() {
        try (InputStream css = LivingDocumentation.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css belongs beside this class");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
