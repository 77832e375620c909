package com.creditai.golive.living;

import com.creditai.golive.catalogue.Statement;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Status;
import java.util.List;

/** The weakest state among the criteria that carry a statement of the brief. */
enum StatementState {
    FAILED("bad", "not met"),
    EXPIRED("bad", "record expired"),
    OPEN("", "open"),
    /** Something of it is shown, but not all: never shown as met. */
    PARTLY("open", "partly shown"),
    WAIVED("wave", "waived"),
    MET("ok", "met");

    private final String tone;
    private final String words;

    StatementState(String tone, String words) {
        this.tone = tone;
        this.words = words;
    }

    String tone() {
        return tone;
    }

    String words() {
        return words;
    }

    static StatementState of(GateOutcome outcome, Statement statement) {
        List<CriterionOutcome> carriers = outcome.catalogue().carriers(statement.id()).stream()
                .flatMap(criterion -> outcome.criterion(criterion.id()).stream())
                .toList();
        if (has(carriers, Status.FAILED)) {
            return FAILED;
        }
        if (has(carriers, Status.EXPIRED)) {
            return EXPIRED;
        }
        if (carriers.isEmpty() || has(carriers, Status.UNVERIFIED)) {
            boolean something = carriers.stream().anyMatch(each -> each.status().green() || each.clausesShown() > 0);
            return something ? PARTLY : OPEN;
        }
        return has(carriers, Status.WAIVED) ? WAIVED : MET;
    }

    private static boolean has(List<CriterionOutcome> carriers, Status status) {
        return carriers.stream().anyMatch(each -> each.status() == status);
    }
}
