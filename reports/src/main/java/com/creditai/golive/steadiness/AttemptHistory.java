package com.creditai.golive.steadiness;

import com.creditai.golive.census.Census;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All attempts that are on record, of the first runs and of recorded verdicts. */
public final class AttemptHistory {

    private final Map<String, Attempts> byBriefKey;

    private AttemptHistory(Map<String, Attempts> byBriefKey) {
        this.byBriefKey = byBriefKey;
    }

    /**
     * Reads what is on record.
     *
     * @throws com.creditai.golive.evidence.BrokenGateException when it cannot be read
     */
    public static AttemptHistory read(EvidenceFiles files, Steadiness firstRuns) {
        Map<String, Attempts> all = new HashMap<>(RecordedRuns.read(files));
        firstRuns.attempts().forEach((key, attempts) -> all.merge(RecordedRuns.brief(key), attempts, Attempts::plus));
        return new AttemptHistory(all);
    }

    /** What disappeared from the record since the last commit on main, one sentence each. */
    public static List<String> losses(EvidenceFiles files) {
        List<String> losses = new ArrayList<>(Steadiness.losses(files));
        losses.addAll(RecordedRuns.losses(files));
        return losses;
    }

    /** The attempts of what is written, by {@code features/x.feature:12}; none of what was never recorded. */
    public Map<String, Attempts> byPlace(Census census) {
        Map<String, Attempts> places = new TreeMap<>();
        for (Scenario scenario : Scenario.all(census)) {
            Attempts attempts = byBriefKey.getOrDefault(RecordedRuns.brief(scenario.key()), Attempts.NONE);
            if (attempts.made() > 0) {
                places.put(scenario.place(), attempts);
            }
        }
        return places;
    }

    /** What the flake budget is judged by: also scenarios that are not written any more. */
    public FlakeBudget budget() {
        return FlakeBudget.of(byBriefKey.values());
    }
}
