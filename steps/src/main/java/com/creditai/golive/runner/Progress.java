package com.creditai.golive.runner;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Is told what a run does while it does it; calls come from several threads, one at a time. */
public interface Progress {

    /** The run begins with this many scenarios of each criterion; those of none stand under an empty id. */
    void begins(Map<String, Integer> scenariosByCriterion);

    /** A scenario begins. */
    void scenarioBegins(String criterion, String name);

    /** A scenario ended. */
    void scenarioEnded(Ended scenario);

    /** The run ended. */
    void ends(RunSummary summary);

    /** How a scenario ended. */
    enum How {
        PASSED,
        FAILED,
        NOT_RUN
    }

    /**
     * A scenario that ended.
     *
     * @param place {@code features/x.feature:12}
     * @param why the failing step and what was said of it, masked, few lines; empty when it passed
     */
    record Ended(String criterion, String name, String place, How how, Duration took, List<String> why) {

        public Ended {
            why = List.copyOf(why);
        }

        /** All of {@code why} on one line. */
        public String whyOnOneLine() {
            return String.join(" ", why);
        }
    }
}
