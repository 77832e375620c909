package com.creditai.golive.scoreboard;

import com.creditai.golive.corpus.HostileSet;
import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.verdict.GateOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gate of this repository on all sets. */
final class OurGate {

    private OurGate() {}

    static Map<String, Cell> cells(KnownGood good, List<HostileSet> sets) {
        var cells = new LinkedHashMap<String, Cell>();
        for (HostileSet set : sets) {
            GateOutcome outcome = set.judged(good);
            cells.put(set.name(), Cell.exited(outcome.exitCode(), told(outcome, set.victim())));
        }
        return cells;
    }

    private static String told(GateOutcome outcome, String victim) {
        if (!outcome.broken().isEmpty()) {
            return outcome.broken().get(0);
        }
        return outcome.criterion(victim)
                .map(each -> each.status()
                        + each.reason()
                                .map(reason -> " (" + reason.word() + ")")
                                .orElse(""))
                .orElseThrow();
    }
}
