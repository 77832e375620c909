package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on reading and analysing are tried: a rule that sleeps, a place that is wrong, a column that is lost. */
public final class AnalysisSabotages implements SabotageDeclarations {

    private static final String ANALYSIS = "com.creditai.analysis.";
    private static final String FACTORS = ANALYSIS + "ScoreFactors";
    private static final String CANDIDATE = FACTORS + "$Candidate";
    private static final String READING = "com.creditai.extraction.internal.";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("AI-01")
                .clause("a", asleep("Status-APD-1", "statusApd1"))
                .clause("b", asleep("Status-APD-2", "statusApd2"))
                .clause(
                        "c",
                        asleep("Status-Balance-1", "statusBalance1"),
                        asleep("Balance-APD-2", "balanceApd2"),
                        Sabotages.code(
                                "a balance in the customer's favour is told as one against them",
                                ANALYSIS + "ConsistencyRules#dollars",
                                Action.returning("$25.00")))
                .clause("d", asleep("Status-ChargeOff-2", "statusChargeOff2"))
                .clause("e", asleep("Status-DateClosed-1", "statusDateClosed1"))
                .clause("f", asleep("Status-DOFD-1", "statusDofd1"), asleep("Status-DOFD-2", "statusDofd2"))
                .clause("g", asleep("DOAI-DOFD-1", "doaiDofd1"))
                .clause(
                        "o",
                        Sabotages.code(
                                "collections never age",
                                ANALYSIS + "Obsolescences#ofCollection",
                                Action.returning("empty")),
                        Sabotages.code(
                                "charge-offs never age",
                                ANALYSIS + "Obsolescences#ofAccount",
                                Action.returning("empty")),
                        Sabotages.code(
                                "what is possible is called certain",
                                ANALYSIS + "Finding#confidence",
                                Action.returning("CERTAIN")),
                        Sabotages.code(
                                "what is certain is called possible",
                                ANALYSIS + "Finding#confidence",
                                Action.returning("POSSIBLE")),
                        Sabotages.code(
                                "reports count as a day younger than they are",
                                "com.creditai.extraction.PartialDate$Day#latest",
                                Action.adding(1)),
                        Sabotages.code(
                                "the bureaus' practice is told as the law",
                                "com.creditai.documents.internal.AnalysisJson#span",
                                Action.repeating()),
                        Sabotages.code(
                                "any printed amount counts as something",
                                "com.creditai.extraction.Money#isPositive",
                                Action.returning("true")),
                        Sabotages.code(
                                "a charge-off is known by its status alone",
                                ANALYSIS + "Tradeline#hasRemark",
                                Action.returning("false")));
        declarations
                .criterion("AI-02")
                .clause(
                        "a",
                        Sabotages.code(
                                "every second analysis overlooks new accounts",
                                FACTORS + "#recentlyOpened",
                                Action.missing(2)),
                        Sabotages.code(
                                "every report is told the first one's factors",
                                "com.creditai.documents.internal.AnalysisJson#factors",
                                Action.repeating()))
                .clause(
                        "b",
                        Sabotages.code("all factors weigh the same", CANDIDATE + "#effect", Action.returning("10")),
                        Sabotages.code(
                                "every factor is told as the strongest",
                                ANALYSIS + "ScoreFactor#rank",
                                Action.returning("1")),
                        Sabotages.code(
                                "what is old counts as new", FACTORS + "#isWithinYear", Action.returning("true")))
                .clause(
                        "c",
                        Sabotages.code(
                                "every factor is explained in the same words",
                                CANDIDATE + "#explanation",
                                Action.returning("This weighs on your score. Others have the same.")),
                        Sabotages.code(
                                "explanations end in the words of the trade",
                                CANDIDATE + "#explanation",
                                Action.appending(" See the DOFD of the tradeline.")))
                .clause(
                        "d",
                        Sabotages.code("findings name no page", ANALYSIS + "Place#page", Action.returning("0")),
                        Sabotages.together(
                                "every finding names the top of the first page",
                                Sabotages.code("the page", ANALYSIS + "Place#page", Action.returning("1")),
                                Sabotages.code("the line", ANALYSIS + "Place#line", Action.returning("1"))),
                        Sabotages.code(
                                "every account counts as charged off",
                                ANALYSIS + "Tradeline#status",
                                Action.returning("CHARGE_OFF")))
                .clause(
                        "e",
                        Sabotages.code("findings name another line", ANALYSIS + "Place#line", Action.returning("1")),
                        Sabotages.code("findings name the line above", ANALYSIS + "Place#line", Action.adding(-1)),
                        Sabotages.code(
                                "findings quote what stands nowhere",
                                ANALYSIS + "Place#quote",
                                Action.returning("nothing of the kind")),
                        Sabotages.code(
                                "every finding points at the first one's place",
                                ANALYSIS + "Place#of",
                                Action.repeating()),
                        Sabotages.code(
                                "amounts that fit are found and quoted",
                                "com.creditai.extraction.Money#isZero",
                                Action.returning("true")))
                .clause(
                        "f",
                        Sabotages.code(
                                "findings accuse",
                                ANALYSIS + "Finding#statement",
                                Action.returning("Inconsistency to check: this is a violation of the law.")),
                        Sabotages.code(
                                "findings are told as errors",
                                ANALYSIS + "Finding#statement",
                                Action.returning("This account is reported wrongly.")),
                        Sabotages.code(
                                "no provision is named", ANALYSIS + "Reason#statute", Action.returning("empty")));
        declarations
                .criterion("PDF-01")
                .clause("a", corpus("EXPERIAN"))
                .clause("b", corpus("EQUIFAX"))
                .clause(
                        "g",
                        unread("dates", "date"),
                        unread("amounts", "money"),
                        Sabotages.code(
                                "what runs along every page is read as content",
                                READING + "Furniture#runs",
                                Action.returning("false")),
                        Sabotages.code(
                                "a label does not tell content from headers",
                                READING + "ReportAssembly#hasLabel",
                                Action.returning("false")),
                        Sabotages.code(
                                "headings of accounts are not seen",
                                READING + "Blocks#isHeading",
                                Action.returning("false")),
                        Sabotages.code(
                                "every value is said to stand on the first page",
                                "com.creditai.extraction.Printed#page",
                                Action.returning("1")))
                .clause(
                        "h",
                        unread("dates", "date"),
                        unread("amounts", "money"),
                        Sabotages.code(
                                "addresses are taken for creditors",
                                READING + "EntryNames#withoutClosed",
                                Action.returning("P.O. BOX 100")));
    }

    /** @param another the bureau whose layout it is not */
    private static Sabotage[] corpus(String another) {
        return new Sabotage[] {
            unread("dates", "date"),
            unread("amounts", "money"),
            Sabotages.code("one date in a hundred is not read", READING + "Cells#date", Action.missing(100)),
            Sabotages.code("years of birth are not read", READING + "PrintedValues#year", Action.returning("empty")),
            Sabotages.code("nothing beside a label is read", READING + "Cells#first", Action.returning("empty")),
            Sabotages.together(
                    "every value is told as the first one",
                    Sabotages.code(
                            "what is printed", "com.creditai.extraction.CreditReportJson#printed", Action.repeating()),
                    Sabotages.code(
                            "whose layout it is",
                            "com.creditai.extraction.CreditReport#bureau",
                            Action.returning(another)),
                    Sabotages.code(
                            "whether it was asked for credit",
                            "com.creditai.extraction.Inquiry#kind",
                            Action.returning("SOFT")))
        };
    }

    private static Sabotage asleep(String rule, String method) {
        return Sabotages.code(
                "the rule " + rule + " is asleep", ANALYSIS + "ConsistencyRules#" + method, Action.returning("empty"));
    }

    private static Sabotage unread(String values, String method) {
        return Sabotages.code(values + " are not read", READING + "Cells#" + method, Action.returning("empty"));
    }
}
