package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on reading and analysing are tried: a rule that sleeps, a place that is wrong, a column that is lost. */
public final class AnalysisSabotages implements SabotageDeclarations {

    private static final String RULES = "com.creditai.analysis.ConsistencyRules#";
    private static final String READING = "com.creditai.extraction.internal.";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("AI-01")
                .sabotagedBy(
                        asleep("Status-APD-1", "statusApd1"),
                        asleep("Status-APD-2", "statusApd2"),
                        asleep("Status-Balance-1", "statusBalance1"),
                        asleep("Balance-APD-2", "balanceApd2"),
                        asleep("Status-ChargeOff-2", "statusChargeOff2"),
                        asleep("Status-DateClosed-1", "statusDateClosed1"),
                        asleep("Status-DOFD-1", "statusDofd1"),
                        asleep("Status-DOFD-2", "statusDofd2"),
                        asleep("DOAI-DOFD-1", "doaiDofd1"),
                        Sabotages.code(
                                "collections never age",
                                "com.creditai.analysis.Obsolescences#ofCollections",
                                Action.returning("empty")),
                        Sabotages.code(
                                "charge-offs never age",
                                "com.creditai.analysis.Obsolescences#ofAccount",
                                Action.returning("empty")));
        declarations
                .criterion("AI-02")
                .sabotagedBy(
                        Sabotages.code(
                                "findings name no page", "com.creditai.analysis.Place#page", Action.returning("0")),
                        Sabotages.code(
                                "findings name another line",
                                "com.creditai.analysis.Place#line",
                                Action.returning("1")),
                        Sabotages.code(
                                "findings accuse",
                                "com.creditai.analysis.Finding#statement",
                                Action.returning("Inconsistency to check: this is a violation of the law.")));
        declarations
                .criterion("PDF-01")
                .sabotagedBy(
                        Sabotages.code("dates are not read", READING + "Cells#date", Action.returning("empty")),
                        Sabotages.code("amounts are not read", READING + "Cells#money", Action.returning("empty")),
                        Sabotages.code(
                                "headings of accounts are not seen",
                                READING + "Blocks#isHeading",
                                Action.returning("false")));
    }

    private static Sabotage asleep(String rule, String method) {
        return Sabotages.code("the rule " + rule + " is asleep", RULES + method, Action.returning("empty"));
    }
}
