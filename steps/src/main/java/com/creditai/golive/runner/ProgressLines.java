package com.creditai.golive.runner;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Progress for people: a line for each criterion when its last scenario ended and one for each failure at once; in a
 * terminal also a live line at the bottom.
 */
public final class ProgressLines implements Progress {

    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final int WIDTH = 78;

    private final PrintStream out;
    private final boolean live;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private int total;
    private int done;
    private int failed;

    private static final class Criterion {
        private int left;
        private int scenarios;
        private int failed;
        private int notRun;
        private Duration took = Duration.ZERO;
    }

    /** @param live whether {@code out} is a terminal that understands a carriage return */
    public ProgressLines(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** Whether standard output is a terminal that a live line suits. */
    public static boolean terminal(Map<String, String> environment) {
        return System.console() != null && !"dumb".equals(environment.get("TERM")) && environment.get("CI") == null;
    }

    @Override
    public void begins(Map<String, Integer> scenariosByCriterion) {
        scenariosByCriterion.forEach((id, scenarios) -> {
            Criterion criterion = criteria.computeIfAbsent(id, unused -> new Criterion());
            criterion.left = scenarios;
            criterion.scenarios = scenarios;
            total += scenarios;
        });
        line(total + " scenarios of " + scenariosByCriterion.size() + " criteria");
    }

    @Override
    public void scenarioBegins(String criterion, String name) {
        showLive(criterion + " " + name);
    }

    @Override
    public void scenarioEnded(Ended scenario) {
        done++;
        Criterion criterion = criteria.computeIfAbsent(scenario.criterion(), unused -> new Criterion());
        criterion.left--;
        criterion.took = criterion.took.plus(scenario.took());
        switch (scenario.how()) {
            case FAILED -> {
                failed++;
                criterion.failed++;
                line("FAILED  " + scenario.place() + "  " + scenario.name());
                scenario.why().forEach(said -> line("        " + said));
            }
            case NOT_RUN -> {
                criterion.notRun++;
                line("NOT RUN " + scenario.place() + "  " + scenario.name() + ": " + scenario.whyOnOneLine());
            }
            case PASSED -> showLive("");
        }
        if (criterion.left == 0) {
            line(result(scenario.criterion(), criterion));
        }
    }

    @Override
    public void ends(RunSummary summary) {
        line(String.format(
                Locale.ROOT,
                "%d scenarios passed, %d failed, %d did not run",
                summary.passed(),
                summary.failed(),
                summary.others()));
        if (live) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private static String result(String id, Criterion criterion) {
        String word = criterion.failed > 0 ? "red" : criterion.notRun > 0 ? "not run" : "green";
        return String.format(
                Locale.ROOT,
                "%-12s %-8s %3d scenarios %6.1f s",
                id.isEmpty() ? "(none)" : id,
                word,
                criterion.scenarios,
                criterion.took.toMillis() / 1000.0);
    }

    private void line(String text) {
        out.println(live ? CLEAR_LINE + text : text);
        showLive("");
    }

    private void showLive(String what) {
        if (live) {
            String state = String.format(Locale.ROOT, "[%d/%d, %d failed] %s", done, total, failed, what);
            out.print(CLEAR_LINE + state.substring(0, Math.min(WIDTH, state.length())));
            out.flush();
        }
    }
}
